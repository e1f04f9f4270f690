CREATE TABLE `agency_definitions` (
	`subject` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text,
	`publication` text,
	PRIMARY KEY(`subject`, `version`),
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
