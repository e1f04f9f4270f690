CREATE TABLE `log_in_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `log_in_attempts_key` ON `log_in_attempts` (`key`,`at`);--> statement-breakpoint
CREATE INDEX `log_in_attempts_at` ON `log_in_attempts` (`at`);