CREATE TABLE `mail_troubles` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`outbox_id` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`seen_at` text,
	FOREIGN KEY (`outbox_id`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mail_troubles_open` ON `mail_troubles` (`at`) WHERE seen_at is null;--> statement-breakpoint
ALTER TABLE `outbox` ADD `request_id` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `weight` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `outbox` ADD `told_by` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `replied_by` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `via` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `mail_id` text;--> statement-breakpoint
CREATE INDEX `outbox_request` ON `outbox` (`request_id`) WHERE request_id is not null;--> statement-breakpoint
CREATE INDEX `outbox_mail` ON `outbox` (`mail_id`) WHERE mail_id is not null;--> statement-breakpoint
CREATE INDEX `webhook_events_failed` ON `webhook_events` (`failed_at`) WHERE failed_at is not null;