CREATE TABLE `departments` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `departments_name_unique` ON `departments` (`name`);--> statement-breakpoint
CREATE TABLE `queue` (
	`place` integer PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`status` text NOT NULL,
	`open` integer NOT NULL,
	`service_code` text NOT NULL,
	`department` text,
	`assigned_to` text,
	`village` integer,
	`due_on` text NOT NULL,
	`waiting` integer NOT NULL,
	`mended` integer NOT NULL,
	`secrecy` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `queue_request_id_unique` ON `queue` (`request_id`);--> statement-breakpoint
CREATE INDEX `queue_status` ON `queue` (`status`,`place`);--> statement-breakpoint
CREATE INDEX `queue_service` ON `queue` (`service_code`,`place`,`village`);--> statement-breakpoint
CREATE INDEX `queue_department` ON `queue` (`department`,`place`,`village`);--> statement-breakpoint
CREATE INDEX `queue_department_service` ON `queue` (`department`,`service_code`,`place`,`village`);--> statement-breakpoint
CREATE INDEX `queue_officer` ON `queue` (`assigned_to`,`place`,`service_code`,`village`);--> statement-breakpoint
CREATE INDEX `queue_village` ON `queue` (`village`,`place`) WHERE village is not null;--> statement-breakpoint
CREATE INDEX `queue_waiting` ON `queue` (`place`) WHERE waiting = 1;--> statement-breakpoint
CREATE INDEX `queue_mended` ON `queue` (`place`) WHERE mended = 1;--> statement-breakpoint
CREATE INDEX `queue_rare` ON `queue` (`status`,`place`,`department`,`service_code`,`assigned_to`,`village`,`secrecy`) WHERE status <> 'completed';--> statement-breakpoint
CREATE INDEX `queue_running` ON `queue` (`place`,`due_on`,`status`,`department`,`service_code`,`assigned_to`,`village`,`secrecy`) WHERE open = 1 and waiting = 0;--> statement-breakpoint
CREATE INDEX `queue_due` ON `queue` (`due_on`,`place`,`status`,`department`,`service_code`,`assigned_to`,`village`,`secrecy`) WHERE open = 1 and waiting = 0;--> statement-breakpoint
CREATE INDEX `queue_due_department` ON `queue` (`department`,`due_on`,`place`) WHERE open = 1 and waiting = 0;--> statement-breakpoint
CREATE INDEX `queue_due_officer` ON `queue` (`assigned_to`,`due_on`,`place`) WHERE open = 1 and waiting = 0;--> statement-breakpoint
CREATE INDEX `queue_today` ON `queue` (`department`,`status`,`due_on`,`waiting`,`mended`,`assigned_to`,`secrecy`) WHERE open = 1;--> statement-breakpoint
CREATE TABLE `saved_filters` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `saved_filters_staff` ON `saved_filters` (`staff_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `staff_departments` (
	`staff_id` text NOT NULL,
	`department_id` text NOT NULL,
	PRIMARY KEY(`staff_id`, `department_id`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `staff_departments_department` ON `staff_departments` (`department_id`);--> statement-breakpoint
ALTER TABLE `requests` ADD `department` text REFERENCES departments(id);--> statement-breakpoint
ALTER TABLE `requests` ADD `assigned_to` text REFERENCES staff(id);--> statement-breakpoint
CREATE INDEX `accused_staff` ON `accused` (`staff_id`);--> statement-breakpoint
-- What follows keeps `queue` and `queue_names` in step with `requests`, whoever writes them.
-- Names are found by three letters and more anywhere; two carets before each name make its first letters three as well.
CREATE VIRTUAL TABLE `queue_names` USING fts5(shown, hidden, tokenize='trigram');--> statement-breakpoint
INSERT INTO queue_names(queue_names, rank) VALUES('secure-delete', 1);--> statement-breakpoint
INSERT INTO departments (id, name, created_at)
SELECT lower(hex(randomblob(16))), name, strftime('%Y-%m-%dT%H:%M:%fZ') FROM (
	SELECT DISTINCT definition ->> 'department' AS name FROM service_versions WHERE definition ->> 'department' <> ''
);--> statement-breakpoint
UPDATE requests SET department = (
	SELECT d.id FROM service_versions v JOIN departments d ON d.name = v.definition ->> 'department'
	WHERE v.code = requests.service_code AND v.version = requests.service_version
);--> statement-breakpoint
CREATE VIEW `queue_persons` AS
SELECT id AS request_id,
	secrecy,
	coalesce('^^' || (applicant ->> 'firstName') || ' ^^' || (applicant ->> 'lastName') || ' ' || coalesce(applicant ->> 'phone', ''), '') AS filer,
	coalesce('^^' || (represented ->> 'firstName') || ' ^^' || (represented ->> 'lastName') || ' ' || coalesce(represented ->> 'phone', ''), '') AS other
FROM requests;--> statement-breakpoint
CREATE TRIGGER queue_comes AFTER INSERT ON requests BEGIN
	INSERT INTO queue (place, request_id, status, open, service_code, department, assigned_to, village, due_on, waiting, mended, secrecy)
	SELECT coalesce((SELECT max(place) + 1 FROM queue WHERE place >= ms * 4000 AND place < ms * 4000 + 4000), ms * 4000),
		new.id, new.status, new.status IN ('submitted', 'accepted', 'in_progress'), new.service_code, new.department,
		new.assigned_to, new.village, new.due_on, new.waiting_since IS NOT NULL, new.mended_at IS NOT NULL, new.secrecy
	FROM (SELECT unixepoch(substr(new.created_at, 1, 19)) * 1000 + cast(substr(new.created_at, 21, 3) AS integer) AS ms);
	INSERT INTO queue_names (rowid, shown, hidden)
	SELECT place, iif(p.secrecy = 'open', filer || ' ', '') || other, iif(p.secrecy = 'open', '', filer)
	FROM queue q JOIN queue_persons p ON p.request_id = q.request_id WHERE q.request_id = new.id;
END;--> statement-breakpoint
CREATE TRIGGER queue_moves AFTER UPDATE OF status, service_code, department, assigned_to, village, due_on, waiting_since, mended_at, secrecy ON requests BEGIN
	UPDATE queue SET status = new.status, open = new.status IN ('submitted', 'accepted', 'in_progress'),
		service_code = new.service_code, department = new.department, assigned_to = new.assigned_to,
		village = new.village, due_on = new.due_on, waiting = new.waiting_since IS NOT NULL,
		mended = new.mended_at IS NOT NULL, secrecy = new.secrecy
	WHERE request_id = new.id;
END;--> statement-breakpoint
CREATE TRIGGER queue_renamed AFTER UPDATE OF applicant, represented, secrecy ON requests
WHEN old.applicant IS NOT new.applicant OR old.represented IS NOT new.represented OR old.secrecy <> new.secrecy BEGIN
	DELETE FROM queue_names WHERE rowid = (SELECT place FROM queue WHERE request_id = new.id);
	INSERT INTO queue_names (rowid, shown, hidden)
	SELECT place, iif(p.secrecy = 'open', filer || ' ', '') || other, iif(p.secrecy = 'open', '', filer)
	FROM queue q JOIN queue_persons p ON p.request_id = q.request_id WHERE q.request_id = new.id;
END;--> statement-breakpoint
CREATE TRIGGER queue_goes AFTER DELETE ON requests BEGIN
	DELETE FROM queue_names WHERE rowid = (SELECT place FROM queue WHERE request_id = old.id);
	DELETE FROM queue WHERE request_id = old.id;
END;--> statement-breakpoint
INSERT INTO queue (place, request_id, status, open, service_code, department, assigned_to, village, due_on, waiting, mended, secrecy)
SELECT ms * 4000 + row_number() OVER (PARTITION BY ms ORDER BY id) - 1, id, status, status IN ('submitted', 'accepted', 'in_progress'),
	service_code, department, assigned_to, village, due_on, waiting_since IS NOT NULL, mended_at IS NOT NULL, secrecy
FROM (SELECT *, unixepoch(substr(created_at, 1, 19)) * 1000 + cast(substr(created_at, 21, 3) AS integer) AS ms FROM requests);--> statement-breakpoint
INSERT INTO queue_names (rowid, shown, hidden)
SELECT place, iif(p.secrecy = 'open', filer || ' ', '') || other, iif(p.secrecy = 'open', '', filer)
FROM queue q JOIN queue_persons p ON p.request_id = q.request_id;
