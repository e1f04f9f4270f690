import type { Context } from 'hono'
import { getCatalogueEntry, listServiceVersions } from '#db/catalogue.ts'
import { restoreVersion } from '#db/catalogue-verbs.ts'
import { DomainError } from '#db/errors.ts'
import { mayAdminister } from '#db/staff.ts'
import { differencesOf } from '#templates/definitions/differences.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { changing } from './changing.ts'
import { Differences } from './differences.tsx'
import { actorOf } from './editor/editing.ts'

const versionOf = (c: Context<AppEnv>) => Number(c.req.param('version'))

/** One version of a service: what it changed and, of an earlier one, in what it differs from today's. */
export async function versionPage(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const entry = await getCatalogueEntry(db, c.req.param('code') ?? '')
  const versions = await listServiceVersions(db, entry.code)
  const place = versions.findIndex(({ version }) => version === versionOf(c))
  const shown = versions[place]
  const before = versions[place + 1]
  if (!shown) throw new DomainError('not_found')
  const isEarlier = shown.version < entry.version
  const title = `ฉบับที่ ${shown.version}`
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title={`${title} · ${entry.definition.name}`}>
      <div>
        <a class="back" href={`/staff/catalogue/${entry.code}#versions`}>
          ← {entry.definition.name}
        </a>
        <h1>{title}</h1>
        <p class="reference">
          {shown.createdBy ? `โดย ${shown.createdBy}` : 'มาพร้อมระบบ'} ·{' '}
          <time dateTime={shown.createdAt}>{thaiDateTime(shown.createdAt)}</time>
          {!isEarlier && ' · ใช้อยู่ในปัจจุบัน'}
        </p>
      </div>
      <div class="detail">
        <section class="card main">
          <h2>{before ? `เปลี่ยนจากฉบับที่ ${before.version}` : 'ฉบับแรก'}</h2>
          {before ? (
            <Differences differences={differencesOf(before.definition, shown.definition)} />
          ) : (
            <p class="muted">ไม่มีฉบับก่อนหน้าให้เทียบ</p>
          )}
        </section>
        {isEarlier && (
          <div class="side stack">
            <section class="card">
              <h2>ถ้ากลับไปใช้ฉบับนี้</h2>
              <Differences differences={differencesOf(entry.definition, shown.definition)} />
            </section>
            {mayAdminister(c.var.staff.member.role) && (
              <form
                class="card formstack"
                method="post"
                action={`/staff/catalogue/${entry.code}/versions/${shown.version}/restore`}
              >
                <CsrfField session={c.var.staff} />
                <input type="hidden" name="revision" value={entry.revision} />
                <p class="small">
                  เนื้อหาของฉบับที่ {shown.version} จะเป็นฉบับที่ {entry.version + 1} คำร้องเดิมยังใช้ฉบับที่ยื่นไว้
                </p>
                <button class="button plain" type="submit">
                  กลับไปใช้ฉบับนี้
                </button>
              </form>
            )}
          </div>
        )}
      </div>
    </Console>,
  )
}

/** An earlier version, as the next one. */
export const restore = changing(async (c, entry) => {
  await restoreVersion(c.var.runtime.db, entry, versionOf(c), actorOf(c))
  return `/staff/catalogue/${entry.code}?done`
})
