CREATE TABLE `service_working_copies` (
	`code` text PRIMARY KEY NOT NULL,
	`definition` text NOT NULL,
	`begun_at` text NOT NULL,
	`changed_at` text NOT NULL,
	`changed_by` text,
	FOREIGN KEY (`code`) REFERENCES `services`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `services` ADD `shipped_definition` text;