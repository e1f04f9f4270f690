import type { IssuedDocument } from '#db/documents.ts'
import { type Agency, agencyName } from '#templates/agency.ts'
import { thaiDate } from '#templates/thai.ts'
import { PublicPage } from './layout.tsx'

interface Found {
  document: IssuedDocument
  serviceName: string
}

/** Whether a document is really the agency's: what it is and since when, nothing about whose it is. */
export const VerifyPage = ({
  agency,
  code,
  found,
}: {
  agency: Agency
  code: string
  found: Found | undefined
}) => (
  <PublicPage agency={agency} title={`ตรวจสอบเอกสาร · ${agencyName(agency)}`}>
    <div class="check">
      <article class="card">
        <Verdict {...verdictOf(found)} />
        <div class="body">
          {found && (
            <dl class="facts">
              <Fact label="เอกสาร">{found.document.title}</Fact>
              <Fact label="ออกโดย">{agencyName(agency)}</Fact>
              <Fact label="วันที่ออก">{thaiDate(found.document.createdAt)}</Fact>
              <Fact label="เรื่อง">{found.serviceName}</Fact>
              {found.document.revokedAt && <Fact label="ยกเลิกเมื่อ">{thaiDate(found.document.revokedAt)}</Fact>}
            </dl>
          )}
          <div>
            <div class="small muted">รหัสตรวจสอบ</div>
            <div class="code">{code}</div>
          </div>
          <p class="small muted">
            {found
              ? 'หน้านี้ไม่แสดงข้อมูลส่วนบุคคล กรุณาเทียบรายละเอียดบนเอกสารกับข้อมูลข้างต้น'
              : 'กรุณาตรวจรหัสบนเอกสารอีกครั้ง หรือสอบถามหน่วยงานตามช่องทางติดต่อด้านล่าง'}
          </p>
        </div>
      </article>
    </div>
  </PublicPage>
)

const verdicts = {
  genuine: { sign: '✓', heading: 'เอกสารถูกต้อง', text: 'เอกสารนี้ออกโดยหน่วยงานจริงและยังมีผลอยู่' },
  revoked: { sign: '✕', heading: 'เอกสารถูกยกเลิกแล้ว', text: 'เอกสารนี้ออกโดยหน่วยงานจริง แต่ใช้ไม่ได้แล้ว' },
  unknown: { sign: '?', heading: 'ไม่พบเอกสารนี้', text: 'ไม่มีเอกสารที่ใช้รหัสนี้ในระบบของหน่วยงาน' },
} as const

function verdictOf(found: Found | undefined) {
  const kind = found ? (found.document.revokedAt ? 'revoked' : 'genuine') : 'unknown'
  return { kind, ...verdicts[kind] }
}

const Verdict = ({ kind, sign, heading, text }: ReturnType<typeof verdictOf>) => (
  <div class={`verdict ${kind}`}>
    <span class="sign" aria-hidden="true">
      {sign}
    </span>
    <h1>{heading}</h1>
    <p>{text}</p>
  </div>
)

const Fact = ({ label, children }: { label: string; children: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
