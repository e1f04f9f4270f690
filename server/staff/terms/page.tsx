import type { Context } from 'hono'
import { getAgency } from '#db/agency.ts'
import { listDefinitions } from '#db/definitions.ts'
import { shippedVersion, termsInForce } from '#db/terms.ts'
import { privacyTitle, termsTitle } from '#templates/terms.ts'
import { type ShownTerms, shownTerms } from '#templates/terms-content.ts'
import { isoDayAt, thaiDate } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { DefinitionHistory } from '../definitions/history.tsx'
import { DoneNotice } from '../done-notice.tsx'
import { Console, frameOf } from '../layout.tsx'

export const termsPath = '/staff/settings/terms'

/** The terms and the notice that hold, those that will, and every earlier version. */
export async function termsPage(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const [agency, inForce, versions] = await Promise.all([
    getAgency(db),
    termsInForce(db),
    listDefinitions(db, 'terms'),
  ])
  const upcoming = versions.filter(({ content }) => content.from > isoDayAt(new Date()))
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title="ข้อตกลงและประกาศความเป็นส่วนตัว">
      <div>
        <a class="back" href="/staff/settings">
          ← ตั้งค่าหน่วยงาน
        </a>
        <div class="head">
          <h1>ข้อตกลงและประกาศความเป็นส่วนตัว</h1>
          <a class="button" href={`${termsPath}/edit`}>
            ร่างฉบับใหม่
          </a>
        </div>
      </div>
      {c.req.query('done') !== undefined && (
        <DoneNotice>
          เผยแพร่ฉบับที่ {versions[0]?.version} แล้ว มีผลตั้งแต่วันที่ {thaiDate(versions[0]?.content.from ?? '')}
        </DoneNotice>
      )}
      {upcoming.map(({ version, content }) => (
        <p class="notice" key={version}>
          ฉบับที่ {version} จะมีผลตั้งแต่วันที่ {thaiDate(content.from)}{' '}
          <a href={`${termsPath}/versions/${version}`}>ดูฉบับที่ {version}</a>
        </p>
      ))}
      <section class="card" aria-labelledby="in-force">
        <h2 id="in-force">
          ฉบับที่ {inForce.version} ใช้อยู่ในปัจจุบัน
          {inForce.version === shippedVersion && ' (มาพร้อมระบบ)'}
        </h2>
        <p class="muted">มีผลตั้งแต่วันที่ {thaiDate(inForce.content.from)}</p>
        <TermsText terms={shownTerms(agency, inForce)} />
      </section>
      <DefinitionHistory versions={versions} base={termsPath} />
    </Console>,
  )
}

/** Both texts as citizens read them. */
export const TermsText = ({ terms: { terms, notice } }: { terms: ShownTerms }) => (
  <div class="termstext">
    <h3>{termsTitle}</h3>
    <ol>
      {terms.map(({ text, urgent }, index) => (
        <li key={index}>{urgent ? <strong>{text}</strong> : text}</li>
      ))}
    </ol>
    <h3>{privacyTitle}</h3>
    {notice.map(({ title, text }, index) => (
      <p key={index}>
        <strong>{title}</strong>
        <br />
        {text}
      </p>
    ))}
  </div>
)
