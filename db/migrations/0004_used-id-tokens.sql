CREATE TABLE `used_id_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `used_id_tokens_expires` ON `used_id_tokens` (`expires_at`);