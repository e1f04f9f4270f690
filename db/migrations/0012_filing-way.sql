ALTER TABLE `attachments` ADD `page` integer;--> statement-breakpoint
ALTER TABLE `drafts` ADD `way` text DEFAULT 'online' NOT NULL;--> statement-breakpoint
ALTER TABLE `requests` ADD `way` text DEFAULT 'online' NOT NULL;