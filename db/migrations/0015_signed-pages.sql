ALTER TABLE `attachments` ADD `pages` text;--> statement-breakpoint
ALTER TABLE `attachments` DROP COLUMN `page`;