CREATE INDEX `outbox_staff` ON `outbox` (`staff_id`,`created_at`) WHERE staff_id is not null;--> statement-breakpoint
INSERT INTO `outbox` (`id`, `channel`, `staff_id`, `audit_entry_id`, `weight`, `created_at`, `due_at`, `attempts`)
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
	'mail', n.`staff_id`, e.`id`, 0, n.`created_at`, n.`created_at`, 0
FROM `late_notices` n
JOIN `audit_log` e ON e.`subject_type` = 'request' AND e.`subject_id` = n.`request_id` AND e.`action` = 'request.escalated'
	AND json_extract(e.`details`, '$.dueOn') = n.`due_on` AND json_extract(e.`details`, '$.week') = n.`week`
WHERE n.`settled_at` IS NULL;--> statement-breakpoint
UPDATE `outbox` SET `delivered_at` = `created_at`, `told_by` = (
	SELECT min(o.`id`) FROM `outbox` o JOIN `audit_log` e ON e.`id` = o.`audit_entry_id`
	WHERE o.`staff_id` = `outbox`.`staff_id` AND e.`action` = 'request.escalated')
WHERE `staff_id` IS NOT NULL
	AND `audit_entry_id` IN (SELECT `id` FROM `audit_log` WHERE `action` = 'request.escalated')
	AND `id` > (
		SELECT min(o.`id`) FROM `outbox` o JOIN `audit_log` e ON e.`id` = o.`audit_entry_id`
		WHERE o.`staff_id` = `outbox`.`staff_id` AND e.`action` = 'request.escalated');--> statement-breakpoint
DROP TABLE `late_notices`;
