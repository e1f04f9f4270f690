ALTER TABLE `requests` ADD `received_at` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `requests` ADD `due_on` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `requests` ADD `waiting_since` text;--> statement-breakpoint
CREATE INDEX `requests_due` ON `requests` (`due_on`) WHERE status not in ('completed', 'cancelled') and waiting_since is null;
--> statement-breakpoint
-- Requests from before: received when they came in, due by the rule of the law that answers within 15 days.
UPDATE `requests` SET `received_at` = `created_at`, `due_on` = date(`created_at`, '+15 days');
