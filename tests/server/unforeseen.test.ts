import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AppEnv } from '#server/app-env.ts'
import { toProblem } from '#server/errors.ts'
import { publicError } from '#server/public/error-page.tsx'
import { staffErrorPage } from '#server/staff/error-page.tsx'
import { openTestStore } from '#tests/support/store.ts'

/** What an error may carry: the parameters of a query, and a line that looks like a place in the code. */
const planted = new Error('insert failed\n    at planted-citizen 1-1017-00230-70-8\nparams: planted-secret', {
  cause: new Error('planted-cause'),
})
let store: Awaited<ReturnType<typeof openTestStore>>
const logged: unknown[] = []
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

const answers = {
  'a problem': toProblem,
  'a public page': publicError,
  'a page of the console': staffErrorPage,
}
test.each(Object.entries(answers))(
  'what nobody foresaw tells nothing of itself, as %s or in the log',
  async (_, answer) => {
    logged.length = 0
    const runtime = { ...store, log: (level: string, line: object) => logged.push({ level, ...line }) }
    const app = new Hono<AppEnv>()
      .use(async (c, next) => {
        c.set('runtime', runtime as never)
        c.set('requestId', 'request-1')
        await next()
      })
      .get('/door/:code', () => {
        throw planted
      })
    app.onError((error, c) => answer(error, c))
    const told = await app.request('/door/planted-code', { headers: { accept: 'text/html' } })
    expect(told.status).toBe(500)
    const body = await told.text()
    expect(body).toContain('ระบบขัดข้อง')
    expect(body).not.toMatch(/planted|insert failed/)
    expect(logged).toMatchObject([
      {
        level: 'error',
        requestId: 'request-1',
        where: 'GET /door/:code',
        error: 'Error',
        at: expect.any(Array),
      },
    ])
    expect(JSON.stringify(logged)).not.toMatch(/planted-|insert failed/)
    expect(JSON.stringify(logged)).toContain('unforeseen.test.ts')
  },
)
