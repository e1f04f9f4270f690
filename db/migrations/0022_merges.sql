CREATE TABLE `merges` (
	`request_id` text PRIMARY KEY NOT NULL,
	`into_id` text NOT NULL,
	`status_before` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`into_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `merges_into` ON `merges` (`into_id`);