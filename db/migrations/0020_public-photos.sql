ALTER TABLE `attachments` ADD `published_at` text;--> statement-breakpoint
ALTER TABLE `attachments` ADD `published_by` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `attachments` ADD `published_as` text;--> statement-breakpoint
ALTER TABLE `attachments` ADD `covering` text;--> statement-breakpoint
ALTER TABLE `attachments` ADD `covered_at` text;--> statement-breakpoint
ALTER TABLE `attachments` ADD `covered_by` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `attachments` ADD `covered_as` text;--> statement-breakpoint
CREATE UNIQUE INDEX `attachments_public` ON `attachments` (`published_as`) WHERE published_as is not null;