CREATE TABLE `identity_photos` (
	`id` text PRIMARY KEY NOT NULL,
	`citizen_id` text NOT NULL,
	`slot` text NOT NULL,
	`size` integer NOT NULL,
	`announced_at` text NOT NULL,
	`created_at` text,
	`discarded_at` text,
	FOREIGN KEY (`citizen_id`) REFERENCES `citizens`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identity_photos_slot` ON `identity_photos` (`citizen_id`,`slot`) WHERE created_at is not null and discarded_at is null;--> statement-breakpoint
CREATE INDEX `identity_photos_announced` ON `identity_photos` (`announced_at`);--> statement-breakpoint
ALTER TABLE `citizens` ADD `identity_status` text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE `citizens` ADD `identity_changed_at` text;--> statement-breakpoint
ALTER TABLE `citizens` ADD `identity_reason` text;--> statement-breakpoint
CREATE INDEX `citizens_identity_waiting` ON `citizens` (`identity_changed_at`) WHERE identity_status = 'pending';--> statement-breakpoint
UPDATE `citizens` SET `identity_status` = 'verified', `identity_changed_at` = `identity_verified_at` WHERE `identity_verified_at` IS NOT NULL;