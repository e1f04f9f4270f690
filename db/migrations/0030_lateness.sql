CREATE TABLE `escalations` (
	`request_id` text NOT NULL,
	`due_on` text NOT NULL,
	`week` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`request_id`, `due_on`, `week`),
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `late_notices` (
	`staff_id` text NOT NULL,
	`request_id` text NOT NULL,
	`due_on` text NOT NULL,
	`week` integer NOT NULL,
	`created_at` text NOT NULL,
	`settled_at` text,
	`last_error` text,
	PRIMARY KEY(`staff_id`, `request_id`, `due_on`, `week`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `late_notices_owed` ON `late_notices` (`staff_id`,`created_at`) WHERE settled_at is null;