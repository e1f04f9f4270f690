import { describe, expect, test } from 'vitest'
import { anonymize } from '#db/anonymize.ts'
import { listTimeline } from '#db/audit-log.ts'
import { answerFix } from '#db/confirmations.ts'
import { getRequest } from '#db/requests.ts'
import { auditLog, requests } from '#db/schema.ts'
import { tell } from '#tests/support/many-complaints.ts'
import { stores } from './stores.ts'

const words = 'นายสมชายบ้านข้าง ๆ ยังไม่ย้ายของ'

describe.each(Object.keys(stores))('on %s', (name) => {
  test('what a citizen wrote to an answer stands in the history, never in the log, and goes with who it was', async () => {
    const store = await stores[name]?.()
    if (!store) throw new Error(name)
    const { db } = store
    await tell(db, { code: 'C-ROAD', filedAt: '2026-03-02T03:00:00.000Z', doneAfter: 2 })
    const [row] = await db.select().from(requests)
    const read = () => getRequest(db, row?.reference ?? '')
    const at = new Date('2026-03-04T02:59:00.000Z')
    await answerFix(db, await read(), { fixed: false, rating: 2, note: words }, { type: 'nobody' }, at)
    const notes = async () => (await listTimeline(db, await read())).map(({ details }) => details.note)
    expect(await notes()).toContain(words)
    expect(JSON.stringify(await db.select().from(auditLog))).not.toContain('สมชาย')
    expect(await anonymize(db, await read(), new Date())).toBe(true)
    expect((await notes()).filter((note) => note !== undefined)).toEqual([])
    await store.close()
  })
})
