CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`defects` text NOT NULL,
	`note` text,
	`answer_by` text,
	`asked_by` text NOT NULL,
	`asked_at` text NOT NULL,
	`answered_at` text,
	`closed_at` text,
	`before` text,
	`after` text,
	`message` text,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `corrections_request` ON `corrections` (`request_id`,`asked_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `corrections_open` ON `corrections` (`request_id`) WHERE answered_at is null and closed_at is null;--> statement-breakpoint
ALTER TABLE `attachments` ADD `correction_id` text;--> statement-breakpoint
ALTER TABLE `attachments` ADD `superseded_by` text;--> statement-breakpoint
ALTER TABLE `drafts` ADD `corrects` text;--> statement-breakpoint
ALTER TABLE `requests` ADD `mended_at` text;--> statement-breakpoint
CREATE INDEX `requests_waiting` ON `requests` (`created_at`) WHERE waiting_since is not null;--> statement-breakpoint
CREATE INDEX `requests_mended` ON `requests` (`created_at`) WHERE mended_at is not null;