CREATE TABLE `daily_counts` (
	`day` text NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`day`, `key`)
);
--> statement-breakpoint
CREATE INDEX `drafts_follow` ON `drafts` (`follow_hash`) WHERE follow_hash is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `requests_follow` ON `requests` (`follow_hash`) WHERE follow_hash is not null;