-- Tables are made anew under their own name: a table that points at one keeps its foreign keys, checked at the end.
PRAGMA defer_foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `accused` (
	`request_id` text NOT NULL,
	`staff_id` text NOT NULL,
	PRIMARY KEY(`request_id`, `staff_id`),
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `kept_attachments` AS SELECT * FROM `attachments`;--> statement-breakpoint
DROP TABLE `attachments`;--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`citizen_id` text,
	`draft_id` text NOT NULL,
	`slot` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`has_preview` integer DEFAULT false NOT NULL,
	`page` integer,
	`created_at` text NOT NULL,
	FOREIGN KEY (`citizen_id`) REFERENCES `citizens`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `attachments`("id", "citizen_id", "draft_id", "slot", "name", "type", "size", "sha256", "has_preview", "page", "created_at") SELECT "id", "citizen_id", "draft_id", "slot", "name", "type", "size", "sha256", "has_preview", "page", "created_at" FROM `kept_attachments`;--> statement-breakpoint
DROP TABLE `kept_attachments`;--> statement-breakpoint
CREATE INDEX `attachments_draft` ON `attachments` (`draft_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `kept_drafts` AS SELECT * FROM `drafts`;--> statement-breakpoint
DROP TABLE `drafts`;--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`citizen_id` text,
	`follow_hash` text,
	`service_code` text NOT NULL,
	`service_version` integer NOT NULL,
	`answers` text NOT NULL,
	`represented` text,
	`represented_citizen_id_sealed` text,
	`way` text DEFAULT 'online' NOT NULL,
	`disclosure` text DEFAULT 'named' NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`reminded_at` text,
	FOREIGN KEY (`citizen_id`) REFERENCES `citizens`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `drafts`("id", "citizen_id", "service_code", "service_version", "answers", "represented", "represented_citizen_id_sealed", "way", "created_at", "updated_at", "reminded_at") SELECT "id", "citizen_id", "service_code", "service_version", "answers", "represented", "represented_citizen_id_sealed", "way", "created_at", "updated_at", "reminded_at" FROM `kept_drafts`;--> statement-breakpoint
DROP TABLE `kept_drafts`;--> statement-breakpoint
CREATE INDEX `drafts_citizen` ON `drafts` (`citizen_id`,`updated_at`);--> statement-breakpoint
CREATE INDEX `drafts_updated` ON `drafts` (`updated_at`);--> statement-breakpoint
CREATE TABLE `kept_requests` AS SELECT * FROM `requests`;--> statement-breakpoint
DROP TABLE `requests`;--> statement-breakpoint
CREATE TABLE `requests` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`service_code` text NOT NULL,
	`service_version` integer NOT NULL,
	`service_name` text NOT NULL,
	`citizen_id` text,
	`applicant` text,
	`disclosure` text DEFAULT 'named' NOT NULL,
	`secrecy` text DEFAULT 'open' NOT NULL,
	`follow_hash` text,
	`latitude` real,
	`longitude` real,
	`village` integer,
	`answers` text NOT NULL,
	`way` text DEFAULT 'online' NOT NULL,
	`represented` text,
	`represented_citizen_id_hash` text,
	`represented_citizen_id_sealed` text,
	`represented_citizen_id` text,
	`representation_denied_at` text,
	`status` text NOT NULL,
	`received_at` text DEFAULT '' NOT NULL,
	`due_on` text DEFAULT '' NOT NULL,
	`waiting_since` text,
	`revision` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`citizen_id`) REFERENCES `citizens`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`represented_citizen_id`) REFERENCES `citizens`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `requests`("id", "reference", "service_code", "service_version", "service_name", "citizen_id", "applicant", "answers", "way", "represented", "represented_citizen_id_hash", "represented_citizen_id_sealed", "represented_citizen_id", "representation_denied_at", "status", "received_at", "due_on", "waiting_since", "revision", "created_at", "updated_at") SELECT "id", "reference", "service_code", "service_version", "service_name", "citizen_id", "applicant", "answers", "way", "represented", "represented_citizen_id_hash", "represented_citizen_id_sealed", "represented_citizen_id", "representation_denied_at", "status", "received_at", "due_on", "waiting_since", "revision", "created_at", "updated_at" FROM `kept_requests`;--> statement-breakpoint
DROP TABLE `kept_requests`;--> statement-breakpoint
CREATE UNIQUE INDEX `requests_reference_unique` ON `requests` (`reference`);--> statement-breakpoint
CREATE INDEX `requests_status` ON `requests` (`status`,`created_at`);--> statement-breakpoint
CREATE INDEX `requests_created` ON `requests` (`created_at`);--> statement-breakpoint
CREATE INDEX `requests_due` ON `requests` (`due_on`) WHERE status not in ('completed', 'cancelled') and waiting_since is null;--> statement-breakpoint
CREATE INDEX `requests_citizen` ON `requests` (`citizen_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `requests_represented` ON `requests` (`represented_citizen_id`,`created_at`) WHERE represented_citizen_id is not null;--> statement-breakpoint
CREATE INDEX `requests_represented_hash` ON `requests` (`represented_citizen_id_hash`) WHERE represented_citizen_id_hash is not null;--> statement-breakpoint
CREATE INDEX `requests_service` ON `requests` (`service_code`,`created_at`);--> statement-breakpoint
CREATE INDEX `requests_place` ON `requests` (`service_code`,`latitude`,`longitude`) WHERE latitude is not null;--> statement-breakpoint
CREATE INDEX `requests_secret` ON `requests` (`status`,`created_at`) WHERE secrecy = 'secret';--> statement-breakpoint
CREATE TABLE `kept_uploads` AS SELECT * FROM `uploads`;--> statement-breakpoint
DROP TABLE `uploads`;--> statement-breakpoint
CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`citizen_id` text,
	`draft_id` text NOT NULL,
	`slot` text NOT NULL,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`fingerprint` text NOT NULL,
	`received` integer NOT NULL,
	`parts` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`citizen_id`) REFERENCES `citizens`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `uploads`("id", "citizen_id", "draft_id", "slot", "name", "size", "fingerprint", "received", "parts", "created_at", "updated_at") SELECT "id", "citizen_id", "draft_id", "slot", "name", "size", "fingerprint", "received", "parts", "created_at", "updated_at" FROM `kept_uploads`;--> statement-breakpoint
DROP TABLE `kept_uploads`;--> statement-breakpoint
CREATE INDEX `uploads_draft` ON `uploads` (`draft_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `uploads_updated` ON `uploads` (`updated_at`);--> statement-breakpoint
ALTER TABLE `staff` ADD `sees_secrets` integer DEFAULT false NOT NULL;