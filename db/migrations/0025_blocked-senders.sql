CREATE TABLE `blocked_senders` (
	`id` text PRIMARY KEY NOT NULL,
	`citizen_id` text NOT NULL,
	`line_user_id` text,
	`reason` text NOT NULL,
	`until` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`lifted_at` text,
	`lifted_by` text,
	FOREIGN KEY (`citizen_id`) REFERENCES `citizens`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lifted_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `blocked_senders_citizen` ON `blocked_senders` (`citizen_id`,`until`);--> statement-breakpoint
CREATE INDEX `blocked_senders_line` ON `blocked_senders` (`line_user_id`,`until`);--> statement-breakpoint
CREATE INDEX `blocked_senders_created` ON `blocked_senders` (`created_at`);