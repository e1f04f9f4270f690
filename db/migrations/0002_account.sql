CREATE TABLE `data_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`citizen_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` text NOT NULL,
	`due_at` text NOT NULL,
	`withdrawn_at` text,
	`answered_at` text,
	`answered_by` text,
	`answer` text,
	FOREIGN KEY (`citizen_id`) REFERENCES `citizens`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `data_requests_open` ON `data_requests` (`citizen_id`,`kind`) WHERE withdrawn_at is null and answered_at is null;--> statement-breakpoint
CREATE INDEX `data_requests_due` ON `data_requests` (`due_at`) WHERE withdrawn_at is null and answered_at is null;--> statement-breakpoint
ALTER TABLE `citizen_sessions` ADD `user_agent` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `citizen_sessions` ADD `seen_at` text;--> statement-breakpoint
CREATE INDEX `citizen_sessions_citizen` ON `citizen_sessions` (`citizen_id`);--> statement-breakpoint
CREATE INDEX `citizen_sessions_line` ON `citizen_sessions` (`line_user_id`);--> statement-breakpoint
ALTER TABLE `citizens` ADD `news_consent_at` text;--> statement-breakpoint
ALTER TABLE `citizens` ADD `muted_events` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `citizens` ADD `picture_id` text;--> statement-breakpoint
CREATE INDEX `citizens_email` ON `citizens` (`email`);