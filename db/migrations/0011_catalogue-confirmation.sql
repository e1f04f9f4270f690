ALTER TABLE `service_versions` ADD `created_by` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `service_versions` ADD `confirmed_at` text;--> statement-breakpoint
ALTER TABLE `service_versions` ADD `confirmed_by` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `services` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `services` ADD `shipped_digest` text;