ALTER TABLE `services` ADD `department_id` text REFERENCES departments(id);--> statement-breakpoint
ALTER TABLE `departments` ADD `position` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `departments` ADD `closed_at` text;--> statement-breakpoint
ALTER TABLE `departments` ADD `revision` integer DEFAULT 0 NOT NULL;