import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import { getAgency } from '#db/agency.ts'
import { type Definition, type DefinitionSubject, listDefinitions } from '#db/definitions.ts'
import { DomainError } from '#db/errors.ts'
import type { Agency } from '#templates/agency.ts'
import type { Difference } from '#templates/definitions/differences.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { Differences } from '../catalogue/differences.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'

/** How the pages of versions speak of one subject. */
export interface Versioned<S extends DefinitionSubject> {
  subject: S
  title: string
  base: string
  shipped: Definition<S>['content']
  differences(before: Definition<S>['content'], after: Definition<S>['content']): Difference[]
  /** What the button to go back does, in a sentence; none where there is no such button. */
  ifRestored?: string
}

const numberOf = (c: Context<AppEnv>) => Number(c.req.param('version'))

async function versionsOf<S extends DefinitionSubject>(c: Context<AppEnv>, { subject }: Versioned<S>) {
  const versions = await listDefinitions(c.var.runtime.db, subject)
  const place = versions.findIndex(({ version }) => version === numberOf(c))
  const shown = versions[place]
  const latest = versions[0]
  if (!shown || !latest) throw new DomainError('not_found')
  return { shown, latest, before: versions[place + 1] }
}

/** One version: what it changed and, of an earlier one, in what it differs from the latest. */
export const definitionVersionPage =
  <S extends DefinitionSubject>(
    about: Versioned<S>,
    extra?: (shown: Definition<S>, agency: Agency) => ComponentChildren,
  ) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    const { shown, latest, before } = await versionsOf(c, about)
    const agency = await getAgency(c.var.runtime.db)
    const { title, base, shipped, differences, ifRestored } = about
    const isEarlier = shown.version < latest.version
    return renderPage(
      c,
      <Console frame={await frameOf(c)} title={`ฉบับที่ ${shown.version} · ${title}`}>
        <div>
          <a class="back" href={`${base}#versions`}>
            ← {title}
          </a>
          <h1>ฉบับที่ {shown.version}</h1>
          <p class="reference">
            โดย {shown.by} · <time dateTime={shown.createdAt}>{thaiDateTime(shown.createdAt)}</time>
            {!isEarlier && ' · ฉบับล่าสุด'}
          </p>
          {shown.note && <p>{shown.note}</p>}
        </div>
        <div class="detail">
          <section class="card main">
            <h2>{before ? `เปลี่ยนจากฉบับที่ ${before.version}` : 'เปลี่ยนจากที่มากับระบบ'}</h2>
            <Differences differences={differences(before?.content ?? shipped, shown.content)} />
          </section>
          <div class="side stack">
            {extra?.(shown, agency)}
            {isEarlier && ifRestored && (
              <section class="card">
                <h2>ถ้ากลับไปใช้ฉบับนี้</h2>
                <Differences differences={differences(latest.content, shown.content)} />
              </section>
            )}
            {isEarlier && ifRestored && (
              <form class="card formstack" method="post" action={`${base}/versions/${shown.version}/restore`}>
                <CsrfField session={c.var.staff} />
                <input type="hidden" name="seen" value={latest.version} />
                <p class="small">{ifRestored}</p>
                <button class="button plain" type="submit">
                  กลับไปใช้ฉบับนี้
                </button>
              </form>
            )}
          </div>
        </div>
      </Console>,
    )
  }

/** The version that a form asks to go back to, as the page showed it; throws `conflict` when there is a newer one. */
export async function restoring<S extends DefinitionSubject>(c: Context<AppEnv>, about: Versioned<S>) {
  const { seen } = await c.req.parseBody()
  const { shown, latest } = await versionsOf(c, about)
  if (Number(seen) !== latest.version)
    throw new DomainError('conflict', 'มีผู้แก้ไขก่อนท่าน กรุณาเปิดหน้านั้นใหม่ แล้วลองอีกครั้ง')
  return { shown, seen: latest.version, note: `กลับไปใช้ฉบับที่ ${shown.version}` }
}
