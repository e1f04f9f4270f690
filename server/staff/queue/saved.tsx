import type { Context } from 'hono'
import { forgetFilter, type SavedFilter, saveFilter } from '#db/saved-filters.ts'
import type { StaffSession } from '#db/staff.ts'
import type { AppEnv } from '../../app-env.ts'
import { CsrfField } from '../layout.tsx'
import { type Asked, addressOf, askedOf, queryOf, queuePath, without } from './filter.ts'

/** What this officer kept, as links. */
export const SavedFilters = ({
  saved,
  asked,
  session,
}: {
  saved: readonly SavedFilter[]
  asked: Asked
  session: StaffSession
}) => {
  if (saved.length === 0) return null
  const current = queryOf(without(asked, 'after'))
  const here = saved.find(({ query }) => query === current)
  return (
    <nav class="saved" aria-label="ตัวกรองที่บันทึกไว้">
      <span class="small muted">ที่บันทึกไว้</span>
      {saved.map(({ id, name, query }) => (
        <a key={id} href={`${queuePath}?${query}`} aria-current={here?.id === id ? 'page' : undefined}>
          {name}
        </a>
      ))}
      {here && (
        <form method="post" action={`/staff/filters/${here.id}/forget`}>
          <CsrfField session={session} />
          <button class="button plain small" type="submit">
            ลบ “{here.name}”
          </button>
        </form>
      )}
    </nav>
  )
}

export async function saveFilterByForm(c: Context<AppEnv>): Promise<Response> {
  const { name, ...query } = await c.req.parseBody()
  const asked = without(askedOf(query), 'after')
  const called = typeof name === 'string' ? name.trim().slice(0, 60) : ''
  if (called === '') return c.redirect(addressOf(asked), 303)
  await saveFilter(c.var.runtime.db, c.var.staff.member.id, { name: called, query: queryOf(asked) })
  return c.redirect(withDone(asked, 'saved'), 303)
}

export async function forgetFilterByForm(c: Context<AppEnv>): Promise<Response> {
  await forgetFilter(c.var.runtime.db, c.var.staff.member.id, c.req.param('id') ?? '')
  return c.redirect(withDone({}, 'forgotten'), 303)
}

/** Back to the queue as it was looked at, with what was done. */
export function withDone(asked: Asked, done: string, n?: number): string {
  const query = new URLSearchParams(queryOf(asked))
  query.set('done', done)
  if (n !== undefined) query.set('n', String(n))
  return `${queuePath}?${query}`
}
