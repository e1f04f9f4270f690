CREATE TABLE `answer_figures` (
	`month` text NOT NULL,
	`service_code` text NOT NULL,
	`department` text NOT NULL,
	`secret` integer NOT NULL,
	`fixed` integer NOT NULL,
	`rating` integer NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`month`, `service_code`, `department`, `secret`, `fixed`, `rating`)
);
--> statement-breakpoint
CREATE TABLE `legal_holds` (
	`request_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`placed_by` text NOT NULL,
	`placed_at` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `request_figures` (
	`month` text NOT NULL,
	`service_code` text NOT NULL,
	`department` text NOT NULL,
	`secret` integer NOT NULL,
	`status` text NOT NULL,
	`days` integer NOT NULL,
	`late` integer NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`month`, `service_code`, `department`, `secret`, `status`, `days`, `late`)
);
--> statement-breakpoint
ALTER TABLE `requests` ADD `finished_at` text;--> statement-breakpoint
ALTER TABLE `requests` ADD `anonymized_at` text;--> statement-breakpoint
CREATE INDEX `requests_kept` ON `requests` (`service_code`,`finished_at`) WHERE finished_at is not null and anonymized_at is null;--> statement-breakpoint
UPDATE requests SET finished_at = coalesce(
	(SELECT max(at) FROM audit_log WHERE subject_type = 'request' AND subject_id = requests.id
		AND action IN ('request.complete', 'request.decline', 'request.cancel', 'request.merge')),
	updated_at
) WHERE status IN ('completed', 'cancelled', 'declined', 'merged');--> statement-breakpoint
-- What follows keeps the figures in step with `requests` and `confirmations`, whoever writes them. Nothing counts down
-- when a row is deleted: what was filed in a year stays filed in it.
CREATE TRIGGER requests_come_finished AFTER INSERT ON requests WHEN new.status IN ('completed', 'cancelled', 'declined', 'merged') AND new.finished_at IS NULL BEGIN
	UPDATE requests SET finished_at = new.updated_at WHERE id = new.id;
END;--> statement-breakpoint
CREATE TRIGGER requests_finish AFTER UPDATE OF status ON requests WHEN (new.status IN ('completed', 'cancelled', 'declined', 'merged')) <> (old.status IN ('completed', 'cancelled', 'declined', 'merged')) BEGIN
	UPDATE requests SET finished_at = iif(new.status IN ('completed', 'cancelled', 'declined', 'merged'), new.updated_at, NULL) WHERE id = new.id;
END;--> statement-breakpoint
CREATE TRIGGER figures_come AFTER INSERT ON requests BEGIN
	INSERT INTO request_figures (month, service_code, department, secret, status, days, late, n)
	VALUES (coalesce(strftime('%Y-%m', new.created_at, '+7 hours'), ''), new.service_code, coalesce(new.department, ''), new.secrecy = 'secret', new.status,
		coalesce(cast(julianday(date(new.finished_at, '+7 hours')) - julianday(date(new.created_at, '+7 hours')) AS integer), -1),
		coalesce(new.due_on <> '' AND date(new.finished_at, '+7 hours') > new.due_on, 0), 1)
	ON CONFLICT DO UPDATE SET n = n + 1;
END;--> statement-breakpoint
-- A finish comes within the change of a status: rows pass through below nought, and those of nought go.
CREATE TRIGGER figures_move AFTER UPDATE OF status, service_code, department, secrecy, due_on, created_at, finished_at ON requests BEGIN
	INSERT INTO request_figures (month, service_code, department, secret, status, days, late, n)
	VALUES (coalesce(strftime('%Y-%m', old.created_at, '+7 hours'), ''), old.service_code, coalesce(old.department, ''), old.secrecy = 'secret', old.status,
		coalesce(cast(julianday(date(old.finished_at, '+7 hours')) - julianday(date(old.created_at, '+7 hours')) AS integer), -1),
		coalesce(old.due_on <> '' AND date(old.finished_at, '+7 hours') > old.due_on, 0), -1)
	ON CONFLICT DO UPDATE SET n = n + -1;
	INSERT INTO request_figures (month, service_code, department, secret, status, days, late, n)
	VALUES (coalesce(strftime('%Y-%m', new.created_at, '+7 hours'), ''), new.service_code, coalesce(new.department, ''), new.secrecy = 'secret', new.status,
		coalesce(cast(julianday(date(new.finished_at, '+7 hours')) - julianday(date(new.created_at, '+7 hours')) AS integer), -1),
		coalesce(new.due_on <> '' AND date(new.finished_at, '+7 hours') > new.due_on, 0), 1)
	ON CONFLICT DO UPDATE SET n = n + 1;
	DELETE FROM request_figures WHERE month = coalesce(strftime('%Y-%m', old.created_at, '+7 hours'), '') AND service_code = old.service_code AND n = 0;
END;--> statement-breakpoint
CREATE TRIGGER answers_come AFTER INSERT ON confirmations WHEN new.fixed IS NOT NULL BEGIN
	INSERT INTO answer_figures (month, service_code, department, secret, fixed, rating, n)
	SELECT coalesce(strftime('%Y-%m', r.created_at, '+7 hours'), ''), r.service_code, coalesce(r.department, ''), r.secrecy = 'secret', new.fixed, coalesce(new.rating, 0), 1 FROM requests r WHERE r.id = new.request_id
	ON CONFLICT DO UPDATE SET n = n + 1;
END;--> statement-breakpoint
CREATE TRIGGER answers_given AFTER UPDATE OF fixed ON confirmations WHEN old.fixed IS NULL AND new.fixed IS NOT NULL BEGIN
	INSERT INTO answer_figures (month, service_code, department, secret, fixed, rating, n)
	SELECT coalesce(strftime('%Y-%m', r.created_at, '+7 hours'), ''), r.service_code, coalesce(r.department, ''), r.secrecy = 'secret', new.fixed, coalesce(new.rating, 0), 1 FROM requests r WHERE r.id = new.request_id
	ON CONFLICT DO UPDATE SET n = n + 1;
END;--> statement-breakpoint
INSERT INTO request_figures (month, service_code, department, secret, status, days, late, n)
SELECT coalesce(strftime('%Y-%m', r.created_at, '+7 hours'), ''), r.service_code, coalesce(r.department, ''), r.secrecy = 'secret', r.status,
		coalesce(cast(julianday(date(r.finished_at, '+7 hours')) - julianday(date(r.created_at, '+7 hours')) AS integer), -1),
		coalesce(r.due_on <> '' AND date(r.finished_at, '+7 hours') > r.due_on, 0), count(*)
FROM requests r GROUP BY 1, 2, 3, 4, 5, 6, 7;--> statement-breakpoint
INSERT INTO answer_figures (month, service_code, department, secret, fixed, rating, n)
SELECT coalesce(strftime('%Y-%m', r.created_at, '+7 hours'), ''), r.service_code, coalesce(r.department, ''), r.secrecy = 'secret', c.fixed, coalesce(c.rating, 0), count(*)
FROM confirmations c JOIN requests r ON r.id = c.request_id WHERE c.fixed IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6;
