import type Sqlite from 'better-sqlite3'

/**
 * What happened to the requests that are there: two or three entries of the audit log each, linked as its trigger
 * would, and what those who complained said. The chain is not sealed, so a check that is just over keeps the server
 * from walking it meanwhile.
 */
export function fillHappenings(sqlite: Sqlite.Database, staffId: string): void {
  const now = new Date().toISOString()
  sqlite.exec(`
    insert into confirmations (request_id, round, asked_at, answer_by, fixed, rating, answered_at)
    select id, 1, finished_at, finished_at, rowid % 5 > 0, rowid % 5 + 1, finished_at from requests
    where status = 'completed' and rowid % 3 = 0 and service_code in (select code from main.services where "group" = 'complaint');

    insert into audit_log (id, subject_type, subject_id, revision, action, actor_type, actor_id, details, at)
    select * from (
      select 'filed-' || id, 'request', id, 1, 'request.submit', 'citizen', 'citizen-' || (rowid % 50000), '{}', created_at as at from requests
      union all select 'done-' || id, 'request', id, 2, 'request.complete', 'staff', coalesce(assigned_to, '${staffId}'), '{}', finished_at
        from requests where status = 'completed'
      union all select 'seen-' || id, 'request', id, null, 'attachment.view', 'staff', '${staffId}', json_object('attachmentId', id), created_at
        from requests where rowid % 10 = 0
    ) order by at;
    insert into audit_log (id, subject_type, subject_id, action, actor_type, details, at)
    values ('checked', 'agency', 'audit_log', 'agency.check_audit', 'system', '{"entries":1,"faults":[],"count":0}', '${now}');
    insert into audit_links (entry_id, hash) select id, 'sealed' from audit_log where id not in (select entry_id from audit_links) order by rowid`)
}
