CREATE TABLE `agency` (
	`id` text PRIMARY KEY NOT NULL,
	`profile` text NOT NULL,
	`rich_menus` text DEFAULT '{}' NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `service_versions` (
	`code` text NOT NULL,
	`version` integer NOT NULL,
	`definition` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`code`, `version`),
	FOREIGN KEY (`code`) REFERENCES `services`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `services` (
	`code` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`group` text NOT NULL,
	`enabled` integer NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `services_position` ON `services` (`group`,`enabled`,`position`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`revision` integer,
	`action` text NOT NULL,
	`actor_type` text NOT NULL,
	`actor_id` text,
	`details` text DEFAULT '{}' NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_log_lock` ON `audit_log` (`subject_type`,`subject_id`,`revision`);--> statement-breakpoint
CREATE INDEX `audit_log_subject` ON `audit_log` (`subject_type`,`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_log_at` ON `audit_log` (`at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`citizen_id` text NOT NULL,
	`audit_entry_id` text NOT NULL,
	`created_at` text NOT NULL,
	`due_at` text NOT NULL,
	`claimed_until` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`first_attempt_at` text,
	`delivered_at` text,
	`failed_at` text,
	`last_error` text,
	FOREIGN KEY (`citizen_id`) REFERENCES `citizens`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`audit_entry_id`) REFERENCES `audit_log`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`) WHERE delivered_at is null and failed_at is null;--> statement-breakpoint
CREATE INDEX `outbox_citizen` ON `outbox` (`citizen_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `webhook_events` (
	`id` text PRIMARY KEY NOT NULL,
	`line_user_id` text NOT NULL,
	`event` text NOT NULL,
	`timestamp` integer NOT NULL,
	`received_at` text NOT NULL,
	`due_at` text NOT NULL,
	`claimed_until` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`handled_at` text,
	`failed_at` text,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `webhook_events_waiting` ON `webhook_events` (`line_user_id`,`timestamp`,`id`) WHERE handled_at is null and failed_at is null;--> statement-breakpoint
CREATE INDEX `webhook_events_due` ON `webhook_events` (`due_at`) WHERE handled_at is null and failed_at is null;--> statement-breakpoint
CREATE TABLE `citizen_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`line_user_id` text,
	`citizen_id` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`citizen_id`) REFERENCES `citizens`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `citizen_sessions_expires` ON `citizen_sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `citizens` (
	`id` text PRIMARY KEY NOT NULL,
	`line_user_id` text,
	`citizen_id_hash` text NOT NULL,
	`citizen_id_sealed` text NOT NULL,
	`profile` text NOT NULL,
	`email` text NOT NULL,
	`password_hash` text NOT NULL,
	`identity_verified_at` text,
	`terms_version` text NOT NULL,
	`terms_accepted_at` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `citizens_line_user_id_unique` ON `citizens` (`line_user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `citizens_citizen_id_hash_unique` ON `citizens` (`citizen_id_hash`);--> statement-breakpoint
CREATE TABLE `friends` (
	`line_user_id` text PRIMARY KEY NOT NULL,
	`followed_at` text NOT NULL,
	`blocked_at` text
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text,
	`disabled_at` text,
	`revision` integer NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_email_unique` ON `staff` (`email`);--> statement-breakpoint
CREATE TABLE `staff_invites` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `staff_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`csrf_token` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`citizen_id` text NOT NULL,
	`draft_id` text NOT NULL,
	`slot` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`citizen_id`) REFERENCES `citizens`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachments_draft` ON `attachments` (`draft_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`code` text,
	`issued_by` text,
	`created_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_code_unique` ON `documents` (`code`);--> statement-breakpoint
CREATE INDEX `documents_request` ON `documents` (`request_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`citizen_id` text NOT NULL,
	`service_code` text NOT NULL,
	`service_version` integer NOT NULL,
	`answers` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`citizen_id`) REFERENCES `citizens`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `drafts_citizen` ON `drafts` (`citizen_id`,`updated_at`);--> statement-breakpoint
CREATE TABLE `requests` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`service_code` text NOT NULL,
	`service_version` integer NOT NULL,
	`service_name` text NOT NULL,
	`citizen_id` text NOT NULL,
	`applicant` text NOT NULL,
	`answers` text NOT NULL,
	`status` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`citizen_id`) REFERENCES `citizens`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `requests_reference_unique` ON `requests` (`reference`);--> statement-breakpoint
CREATE INDEX `requests_status` ON `requests` (`status`,`created_at`);--> statement-breakpoint
CREATE INDEX `requests_created` ON `requests` (`created_at`);--> statement-breakpoint
CREATE INDEX `requests_citizen` ON `requests` (`citizen_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `requests_service` ON `requests` (`service_code`,`created_at`);