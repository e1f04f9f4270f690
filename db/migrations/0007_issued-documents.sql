CREATE TABLE `document_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`issue_key` text NOT NULL,
	`content` text NOT NULL,
	`replaces` text,
	`prepared_by` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`prepared_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_drafts_request` ON `document_drafts` (`request_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `number_series` (
	`series` text PRIMARY KEY NOT NULL,
	`numbering` text NOT NULL,
	`revision` integer NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `signatories` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`name` text NOT NULL,
	`position` text NOT NULL,
	`acting` text,
	`order_number` text,
	`valid_from` text NOT NULL,
	`valid_until` text,
	`revision` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `documents` ADD `number` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `series` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `series_year` integer;--> statement-breakpoint
ALTER TABLE `documents` ADD `series_number` integer;--> statement-breakpoint
ALTER TABLE `documents` ADD `content` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `holder` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `licence_kind` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `valid_from` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `valid_until` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `revoked_by` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `documents` ADD `revoked_reason` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `replaces` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `reminded_days` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `documents_number` ON `documents` (`series`,`series_year`,`series_number`);--> statement-breakpoint
CREATE INDEX `documents_licences` ON `documents` (`licence_kind`,`created_at`) WHERE licence_kind is not null;--> statement-breakpoint
CREATE INDEX `documents_end` ON `documents` (`valid_until`) WHERE valid_until is not null;