import type { ComponentChildren } from 'preact'
import { type IssuedDocument, type Standing, standingOf } from '#db/documents.ts'
import { type Agency, agencyName } from '#templates/agency.ts'
import { licenceKinds } from '#templates/licences.ts'
import { thaiDate } from '#templates/thai.ts'
import { PublicPage } from './layout.tsx'

/** What anybody may know of a document by its code: the items of a licence are public by law, of other papers little. */
export interface Check {
  code: string
  standing: Standing | 'unknown'
  document?: {
    title: string
    number: string | null
    licenceKind: string | null
    holder: string | null
    issuedAt: string
    validFrom: string | null
    validUntil: string | null
    revokedAt: string | null
  }
}

export function checkOf(code: string, found: IssuedDocument | undefined, at = new Date()): Check {
  if (!found) return { code, standing: 'unknown' }
  const { title, number, licenceKind, holder, createdAt, validFrom, validUntil, revokedAt } = found
  return {
    code,
    standing: standingOf(found, at),
    document: {
      title,
      number,
      licenceKind: licenceKind && licenceKinds[licenceKind],
      holder: licenceKind ? holder : holder && maskedName(holder),
      issuedAt: createdAt,
      validFrom,
      validUntil,
      revokedAt,
    },
  }
}

/** นางสมศรี ใจดี → นางสม••• ใจ•••: enough to compare with the paper. */
export const maskedName = (name: string) =>
  name
    .split(' ')
    .map((part) => {
      const [, prefix = '', rest = ''] = /^(นางสาว|นาง|นาย|เด็กชาย|เด็กหญิง)?(.*)$/.exec(part) ?? []
      // A letter with its marks stays whole.
      const letters =
        rest.match(/[เแโใไ]?[^\u0e31\u0e34-\u0e3a\u0e47-\u0e4e][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*/gu) ?? []
      return `${prefix}${letters.slice(0, letters.length > 3 ? 2 : 1).join('')}•••`
    })
    .join(' ')

/** Whether a document is really the agency's, for whoever holds the paper in their hand. */
export const VerifyPage = ({
  agency,
  check,
  children,
}: {
  agency: Agency
  check: Check
  /** What an officer sees besides. */
  children?: ComponentChildren
}) => (
  <PublicPage agency={agency} title={`ตรวจสอบเอกสาร · ${agencyName(agency)}`} hidden>
    <div class="check">
      <article class="card">
        <Verdict check={check} />
        <div class="body">
          {check.document && <Facts agency={agency} document={check.document} />}
          <div>
            <div class="small muted">รหัสตรวจสอบ</div>
            <div class="code">{grouped(check.code)}</div>
          </div>
          <p class="small muted">
            {check.document
              ? 'กรุณาเทียบชื่อ เลขที่ และวันที่บนเอกสารกับข้อมูลข้างต้น หากไม่ตรงกัน อย่าเชื่อถือเอกสารนั้น และแจ้งหน่วยงานตามช่องทางด้านล่าง'
              : 'กรุณาตรวจรหัสบนเอกสารอีกครั้ง หรือสอบถามหน่วยงานตามช่องทางติดต่อด้านล่าง'}
          </p>
          {!check.document && <CodeForm />}
          {children}
        </div>
      </article>
    </div>
  </PublicPage>
)

/** For whoever has a paper and no camera that reads its QR. */
export const AskCodePage = ({ agency }: { agency: Agency }) => (
  <PublicPage agency={agency} title={`ตรวจสอบเอกสาร · ${agencyName(agency)}`} hidden>
    <div class="check">
      <article class="card">
        <div class="body">
          <h1>ตรวจสอบเอกสาร</h1>
          <p class="muted">
            สแกน QR บนเอกสารที่{agencyName(agency)}ออกให้ หรือพิมพ์รหัส 16 ตัวที่อยู่ใกล้ QR
            เพื่อดูว่าเป็นเอกสารจริงและยังใช้ได้หรือไม่
          </p>
          <CodeForm />
        </div>
      </article>
    </div>
  </PublicPage>
)

const CodeForm = () => (
  <form class="ask-code" method="get" action="/verify">
    <div class="field">
      <label for="code">รหัสตรวจสอบ</label>
      <p class="small muted" id="code-hint">
        พิมพ์ตัวเล็กหรือตัวใหญ่ก็ได้ ไม่ต้องพิมพ์ขีด
      </p>
      <input
        id="code"
        name="code"
        type="text"
        required
        maxLength={40}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        aria-describedby="code-hint"
      />
    </div>
    <button class="button" type="submit">
      ตรวจสอบ
    </button>
  </form>
)

const grouped = (code: string) => code.replace(/(.{4})(?=.)/g, '$1-')

const verdicts: Record<Check['standing'], { sign: string; heading: string; text: string }> = {
  valid: { sign: '✓', heading: 'เอกสารถูกต้อง', text: 'เอกสารนี้ออกโดยหน่วยงานจริงและยังมีผลอยู่' },
  early: { sign: '!', heading: 'เอกสารยังไม่เริ่มมีผล', text: 'เอกสารนี้ออกโดยหน่วยงานจริง แต่ยังไม่ถึงวันเริ่มใช้' },
  expired: { sign: '!', heading: 'เอกสารหมดอายุแล้ว', text: 'เอกสารนี้ออกโดยหน่วยงานจริง แต่พ้นวันหมดอายุแล้ว' },
  revoked: { sign: '✕', heading: 'เอกสารถูกยกเลิกแล้ว', text: 'เอกสารนี้ออกโดยหน่วยงานจริง แต่ใช้ไม่ได้แล้ว' },
  unknown: { sign: '?', heading: 'ไม่พบเอกสารนี้', text: 'ไม่มีเอกสารที่ใช้รหัสนี้ในระบบของหน่วยงาน' },
}

const Verdict = ({ check: { standing } }: { check: Check }) => {
  const { sign, heading, text } = verdicts[standing]
  return (
    <div class={`verdict ${standing}`}>
      <span class="sign" aria-hidden="true">
        {sign}
      </span>
      <h1>{heading}</h1>
      <p>{text}</p>
    </div>
  )
}

const Facts = ({ agency, document }: { agency: Agency; document: NonNullable<Check['document']> }) => (
  <dl class="facts">
    <Fact label="เอกสาร">{document.title}</Fact>
    {document.number && <Fact label="เลขที่">{document.number}</Fact>}
    {document.holder && <Fact label="ออกให้แก่">{document.holder}</Fact>}
    <Fact label="ออกโดย">{agencyName(agency)}</Fact>
    <Fact label="วันที่ออก">{thaiDate(document.issuedAt)}</Fact>
    {document.validUntil && <Fact label="ใช้ได้ถึงวันที่">{thaiDate(document.validUntil)}</Fact>}
    {document.revokedAt && <Fact label="ยกเลิกเมื่อ">{thaiDate(document.revokedAt)}</Fact>}
  </dl>
)

const Fact = ({ label, children }: { label: string; children: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
