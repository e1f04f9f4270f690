import type { Context } from 'hono'
import { getAgency } from '#db/agency.ts'
import { define, findDefinition } from '#db/definitions.ts'
import { DomainError } from '#db/errors.ts'
import { shippedVersion, termsInForce } from '#db/terms.ts'
import { shownTerms } from '#templates/terms-content.ts'
import { termsDifferences } from '#templates/terms-differences.ts'
import { shippedTerms } from '#templates/terms-shipped.ts'
import type { AppEnv } from '../../app-env.ts'
import { Differences } from '../catalogue/differences.tsx'
import { framedPage } from '../definitions/frame.tsx'
import { definitionVersionPage, type Versioned } from '../definitions/version.tsx'
import { enteredFrom } from '../forms/entered.ts'
import { checkedTerms } from './entered.ts'
import { termsFormPage } from './form.tsx'
import { TermsText, termsPath } from './page.tsx'

/** Makes what was typed the next version; people are asked again where it says so, from its day on. */
export async function publishTerms(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const entered = enteredFrom(await c.req.parseBody())
  const { content, note, wrong } = checkedTerms(entered)
  if (Object.keys(wrong).length > 0) return termsFormPage(c, { entered, wrong, status: 422 })
  const actor = { type: 'staff', id: c.var.staff.member.id } as const
  try {
    await define(db, 'terms', { content, note, seen: Number(entered.seen), first: shippedVersion + 1 }, actor)
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'conflict')) throw error
    const last = await findDefinition(db, 'terms')
    return termsFormPage(c, { entered, overtakenBy: last?.by ?? '', status: 409 })
  }
  return c.redirect(`${termsPath}?done`, 303)
}

/** What citizens would read, and in what it differs from what they read today. */
export async function previewTerms(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const [agency, inForce, latest] = await Promise.all([
    getAgency(db),
    termsInForce(db),
    findDefinition(db, 'terms'),
  ])
  const typed = c.req.method === 'POST' ? checkedTerms(enteredFrom(await c.req.parseBody())) : undefined
  const content = typed?.content ?? inForce.content
  const version = typed ? (latest?.version ?? shippedVersion) + 1 : inForce.version
  const faults = Object.values(typed?.wrong ?? {})
  return framedPage(
    c,
    <>
      {faults.map((fault) => (
        <p class="fault" key={fault}>
          {fault}
        </p>
      ))}
      {typed && (
        <section>
          <h2>เปลี่ยนจากฉบับปัจจุบัน</h2>
          <Differences differences={termsDifferences(inForce.content, content)} />
        </section>
      )}
      <TermsText terms={shownTerms(agency, { version, note: '', content })} />
    </>,
  )
}

const about: Versioned<'terms'> = {
  subject: 'terms',
  title: 'ข้อตกลงและประกาศความเป็นส่วนตัว',
  base: termsPath,
  shipped: shippedTerms,
  differences: termsDifferences,
}

/** One version: what it changed, all of it, and the way to begin the next from it. */
export const termsVersionPage = definitionVersionPage(about, (shown, agency) => (
  <>
    <p>
      <a class="button plain" href={`${termsPath}/edit?of=${shown.version}`}>
        ร่างฉบับใหม่จากฉบับนี้
      </a>
    </p>
    <details class="card">
      <summary>ข้อความทั้งหมดของฉบับที่ {shown.version}</summary>
      <TermsText terms={shownTerms(agency, shown)} />
    </details>
  </>
))
