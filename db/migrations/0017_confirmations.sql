CREATE TABLE `confirmations` (
	`request_id` text NOT NULL,
	`round` integer NOT NULL,
	`asked_at` text NOT NULL,
	`answer_by` text NOT NULL,
	`fixed` integer,
	`rating` integer,
	`note` text DEFAULT '' NOT NULL,
	`answered_at` text,
	`closed_at` text,
	PRIMARY KEY(`request_id`, `round`),
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `confirmations_open` ON `confirmations` (`answer_by`) WHERE answered_at is null and closed_at is null;--> statement-breakpoint
CREATE TABLE `followers` (
	`request_id` text NOT NULL,
	`citizen_id` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`request_id`, `citizen_id`),
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`citizen_id`) REFERENCES `citizens`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `followers_citizen` ON `followers` (`citizen_id`,`created_at`);