import { identityPath } from '#templates/identity.ts'
import { consentWays, relations } from '#templates/representation.ts'
import { thaiDate } from '#templates/thai.ts'
import { denyRepresentation, type RequestDetails } from '../api.ts'
import { Confirmed } from './confirmed.tsx'
import { Notice } from './notice.tsx'

interface FiledForAnotherProps {
  request: RequestDetails
  reference: string
  onChanged(request: RequestDetails): void
}

/** Who filed for whom, how that was agreed, and, for the represented person, a way to say that it was not. */
export function FiledForAnother({ request, reference, onChanged }: FiledForAnotherProps) {
  const { filed, open, actions } = request
  if (!filed) return null
  const theirs = filed.you === 'represented'
  return (
    <>
      <section class="card applicant" aria-labelledby="filed-title">
        <h2 id="filed-title">{theirs ? 'ยื่นแทนโดย' : 'ยื่นแทน'}</h2>
        <p class="applicant-name">{theirs ? filed.by : filed.for}</p>
        {filed.relation && (
          <p class="hint">
            {theirs ? 'แจ้งว่าเกี่ยวข้องเป็น' : 'ท่านเกี่ยวข้องเป็น'}: {relations[filed.relation]}
          </p>
        )}
        {filed.consent && (
          <p class="hint">
            {theirs ? 'แจ้งว่าท่านยินยอม' : 'ได้รับความยินยอม'}: {consentWays[filed.consent.how]} เมื่อวันที่{' '}
            {thaiDate(filed.consent.on)}
          </p>
        )}
        {actions.includes('deny-representation') && <Deny reference={reference} onDenied={onChanged} />}
      </section>
      {filed.denied && (
        <Notice tone="info" title="ท่านแจ้งว่าไม่ได้มอบหมาย">
          เจ้าหน้าที่ทราบแล้ว และจะตรวจสอบก่อนดำเนินการต่อ
        </Notice>
      )}
      {!open && (
        <Notice tone="waiting" title="ยืนยันตัวตนก่อน จึงจะเปิดดูรายละเอียดได้">
          <p>เพื่อคุ้มครองข้อมูลส่วนบุคคล ข้อมูลและเอกสารจะแสดงเมื่อเจ้าหน้าที่ตรวจสอบการยืนยันตัวตนของท่านแล้ว</p>
          <a href={`/liff${identityPath}`}>ยืนยันตัวตน</a>
        </Notice>
      )}
    </>
  )
}

/** ไม่ได้มอบหมาย, asked once more before the office is told. */
const Deny = ({ reference, onDenied }: { reference: string; onDenied(request: RequestDetails): void }) => (
  <div class="actions">
    <Confirmed
      label="ไม่ได้มอบหมาย"
      question="ยืนยันว่าท่านไม่ได้มอบหมาย"
      confirmLabel="ยืนยันว่าไม่ได้มอบหมาย"
      keepLabel="ย้อนกลับ"
      work={async () => onDenied(await denyRepresentation(reference))}
    >
      <p>เจ้าหน้าที่จะได้รับแจ้งว่าท่านไม่ได้มอบหมายให้ผู้นี้ยื่นแทน และจะตรวจสอบก่อนดำเนินการต่อ</p>
    </Confirmed>
  </div>
)
