ALTER TABLE `drafts` ADD `represented` text;--> statement-breakpoint
ALTER TABLE `drafts` ADD `represented_citizen_id_sealed` text;--> statement-breakpoint
ALTER TABLE `requests` ADD `represented` text;--> statement-breakpoint
ALTER TABLE `requests` ADD `represented_citizen_id_hash` text;--> statement-breakpoint
ALTER TABLE `requests` ADD `represented_citizen_id_sealed` text;--> statement-breakpoint
ALTER TABLE `requests` ADD `represented_citizen_id` text REFERENCES citizens(id);--> statement-breakpoint
ALTER TABLE `requests` ADD `representation_denied_at` text;--> statement-breakpoint
CREATE INDEX `requests_represented` ON `requests` (`represented_citizen_id`,`created_at`) WHERE represented_citizen_id is not null;--> statement-breakpoint
CREATE INDEX `requests_represented_hash` ON `requests` (`represented_citizen_id_hash`) WHERE represented_citizen_id_hash is not null;