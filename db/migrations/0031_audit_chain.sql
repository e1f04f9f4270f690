CREATE TABLE `audit_links` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entry_id` text NOT NULL,
	`hash` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_links_entry_id_unique` ON `audit_links` (`entry_id`);--> statement-breakpoint
CREATE INDEX `audit_links_unsealed` ON `audit_links` (`position`) WHERE hash is null;--> statement-breakpoint
CREATE INDEX `audit_log_actor` ON `audit_log` (`actor_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_log_actor_action` ON `audit_log` (`actor_id`,`action`,`at`);--> statement-breakpoint
CREATE INDEX `audit_log_action` ON `audit_log` (`action`,`at`);--> statement-breakpoint
INSERT INTO audit_links (entry_id) SELECT id FROM audit_log ORDER BY at, rowid;--> statement-breakpoint
-- Every entry gets its link, in the order of the commits; what is in the log stays as it is.
CREATE TRIGGER audit_log_linked AFTER INSERT ON audit_log BEGIN
	INSERT INTO audit_links (entry_id) VALUES (new.id);
END;--> statement-breakpoint
CREATE TRIGGER audit_log_unchanged BEFORE UPDATE ON audit_log BEGIN
	SELECT RAISE(ABORT, 'the audit log is append-only');
END;--> statement-breakpoint
CREATE TRIGGER audit_log_kept BEFORE DELETE ON audit_log BEGIN
	SELECT RAISE(ABORT, 'the audit log is append-only');
END;--> statement-breakpoint
CREATE TRIGGER audit_links_sealed_once BEFORE UPDATE ON audit_links
WHEN old.hash IS NOT NULL OR new.position <> old.position OR new.entry_id <> old.entry_id BEGIN
	SELECT RAISE(ABORT, 'the audit log is append-only');
END;--> statement-breakpoint
CREATE TRIGGER audit_links_kept BEFORE DELETE ON audit_links BEGIN
	SELECT RAISE(ABORT, 'the audit log is append-only');
END;
