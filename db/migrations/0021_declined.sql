DROP INDEX `requests_due`;--> statement-breakpoint
CREATE INDEX `requests_due` ON `requests` (`due_on`) WHERE status in ('submitted', 'accepted', 'in_progress') and waiting_since is null;