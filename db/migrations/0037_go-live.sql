CREATE TABLE `go_live_confirmations` (
	`item` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`confirmed_at` text,
	`confirmed_by` text,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`confirmed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
