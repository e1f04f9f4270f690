-- Tables are made anew under their own name: a table that points at one keeps its foreign keys, checked at the end.
PRAGMA defer_foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `staff_authenticators` (
	`staff_id` text PRIMARY KEY NOT NULL,
	`secret_sealed` text,
	`pending_sealed` text,
	`confirmed_at` text,
	`last_step` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `staff_recovery_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `staff_recovery_codes_staff` ON `staff_recovery_codes` (`staff_id`);--> statement-breakpoint
CREATE TABLE `kept_outbox` AS SELECT * FROM `outbox`;--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`citizen_id` text,
	`staff_id` text,
	`audit_entry_id` text NOT NULL,
	`created_at` text NOT NULL,
	`due_at` text NOT NULL,
	`claimed_until` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`first_attempt_at` text,
	`delivered_at` text,
	`failed_at` text,
	`last_error` text,
	`addressee` text,
	FOREIGN KEY (`citizen_id`) REFERENCES `citizens`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`audit_entry_id`) REFERENCES `audit_log`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `outbox`("id", "channel", "citizen_id", "audit_entry_id", "created_at", "due_at", "claimed_until", "attempts", "first_attempt_at", "delivered_at", "failed_at", "last_error", "addressee") SELECT "id", "channel", "citizen_id", "audit_entry_id", "created_at", "due_at", "claimed_until", "attempts", "first_attempt_at", "delivered_at", "failed_at", "last_error", "addressee" FROM `kept_outbox`;--> statement-breakpoint
DROP TABLE `kept_outbox`;--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`) WHERE delivered_at is null and failed_at is null;--> statement-breakpoint
CREATE INDEX `outbox_failed` ON `outbox` (`created_at`) WHERE failed_at is not null;--> statement-breakpoint
CREATE INDEX `outbox_citizen` ON `outbox` (`citizen_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `staff` ADD `seen_at` text;--> statement-breakpoint
ALTER TABLE `staff_sessions` ADD `user_agent` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `staff_sessions` ADD `awaits_code` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `staff_sessions` ADD `seen_at` text;