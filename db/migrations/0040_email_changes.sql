CREATE TABLE `email_changes` (
	`audit_entry_id` text PRIMARY KEY NOT NULL,
	`citizen_id` text NOT NULL,
	`address` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`audit_entry_id`) REFERENCES `audit_log`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`citizen_id`) REFERENCES `citizens`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `email_changes_citizen` ON `email_changes` (`citizen_id`);--> statement-breakpoint
CREATE INDEX `email_changes_created` ON `email_changes` (`created_at`);