CREATE TABLE `discarded_files` (
	`key` text PRIMARY KEY NOT NULL,
	`discarded_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`citizen_id` text NOT NULL,
	`draft_id` text NOT NULL,
	`slot` text NOT NULL,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`fingerprint` text NOT NULL,
	`received` integer NOT NULL,
	`parts` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`citizen_id`) REFERENCES `citizens`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `uploads_draft` ON `uploads` (`draft_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `uploads_updated` ON `uploads` (`updated_at`);--> statement-breakpoint
ALTER TABLE `attachments` ADD `has_preview` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `drafts` ADD `reminded_at` text;--> statement-breakpoint
CREATE INDEX `drafts_updated` ON `drafts` (`updated_at`);