import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AuditFilter, searchQuery } from '#db/audit-search.ts'
import { openTestStore } from '#tests/support/store.ts'

let store: Awaited<ReturnType<typeof openTestStore>>
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

const reader = { id: 'a named officer', seesSecrets: true }
const period = { from: '2026-05-01', to: '2026-05-03', after: '2026-05-02T03:00:00.000Z_71' }
const planOf = async (filter: Omit<AuditFilter, 'reader'>, seesSecrets = true) => {
  const query = searchQuery(store.db, { reader: { ...reader, seesSecrets }, ...filter }).getSQL()
  return (await store.db.all<{ detail: string }>(sql`explain query plan ${query}`))
    .map(({ detail }) => detail)
    .join('\n')
}

test.each<[string, Omit<AuditFilter, 'reader'>, RegExp]>([
  ['everything', {}, /audit_log_at/],
  ['an officer’s', { officer: 'o' }, /audit_log_actor \(actor_id=\?/],
  ['an action', { action: 'staff.log_in' }, /audit_log_action \(action=\?/],
  [
    'an officer’s action',
    { officer: 'o', action: 'staff.log_in' },
    /audit_log_actor_action \(actor_id=\? AND action=\?/,
  ],
])(
  '%s is walked along its index, in its order, also in a period and on a later page',
  async (_, filter, index) => {
    for (const narrowed of [filter, { ...filter, ...period }])
      for (const seesSecrets of [true, false]) {
        const plan = await planOf(narrowed, seesSecrets)
        expect(plan).toMatch(index)
        expect(plan).not.toMatch(/TEMP B-TREE/)
        expect(plan.replace(/SCAN audit_log USING INDEX audit_log_at/, '')).not.toMatch(/SCAN/)
      }
  },
)

test('a request is found by its subject; only its own entries are sorted', async () => {
  const plan = await planOf({ reference: '692-184-906' })
  expect(plan).toMatch(/SEARCH audit_log USING INTEGER PRIMARY KEY/)
  expect(plan).toMatch(/audit_log_subject \(subject_type=\? AND subject_id=\?/)
  expect(plan).not.toMatch(/SCAN (audit_log|sought|requests)/)
})
