import type { ServiceRequest } from '#db/requests.ts'
import type { Signatory } from '#db/signatories.ts'
import { signerOf } from '#db/signatories.ts'
import type { StaffSession } from '#db/staff.ts'
import type { Agency } from '#templates/agency.ts'
import type { Issue } from '#templates/issuing/issue.ts'
import { signerLines } from '#templates/issuing/signer.ts'
import { Alert } from '../forms/alert.tsx'
import { CsrfField } from '../layout.tsx'
import { RevisionField } from '../request-actions.tsx'
import { type DraftEntries, extraLines, receiptRows } from './entries.ts'

interface FormProps {
  action: string
  agency: Agency
  request: ServiceRequest
  session: StaffSession
  issue: Issue
  entries: DraftEntries
  /** How many of the lines the service prints; the rest are the officer's own. */
  printed: number
  signatories: readonly Signatory[]
  /** The document that it stands in for. */
  replaces: string | undefined
  wrong: string | undefined
}

/** What a document will say, to be corrected and completed before it is signed. */
export const DraftForm = (props: FormProps) => (
  <form class="card formstack" method="post" action={props.action}>
    <CsrfField session={props.session} />
    <RevisionField request={props.request} />
    <input type="hidden" name="issue" value={props.issue.key} />
    {props.replaces && <input type="hidden" name="replaces" value={props.replaces} />}
    <Alert>{props.wrong}</Alert>
    <Text
      name="holder"
      label={props.issue.kind === 'receipt' ? 'ได้รับเงินจาก' : 'ออกให้แก่'}
      value={props.entries.holder}
    />
    {props.issue.kind === 'receipt' ? <ReceiptRows {...props} /> : <PrintedLines {...props} />}
    <Dates {...props} />
    <SignerChoice {...props} />
    <button class="button wide" type="submit">
      บันทึกร่าง
    </button>
    <p class="small muted">บันทึกแล้วจะเห็นตัวอย่างเอกสาร ประชาชนยังไม่เห็นจนกว่าจะลงนาม เลขที่เอกสารจะออกให้เมื่อลงนาม</p>
  </form>
)

const Text = ({
  name,
  label,
  value,
  hint,
}: {
  name: string
  label: string
  value: string
  hint?: string
}) => (
  <div class="field">
    <label for={name}>{label}</label>
    <input id={name} name={name} value={value} maxLength={300} aria-describedby={hint && `${name}-hint`} />
    {hint && (
      <span class="hint" id={`${name}-hint`}>
        {hint}
      </span>
    )}
  </div>
)

const PrintedLines = ({ issue, entries, printed }: FormProps) => (
  <>
    {entries.lines.slice(0, printed).map(({ label, text }, index) => (
      <div class="field" key={label}>
        <label for={`line-${index}`}>{label}</label>
        <textarea id={`line-${index}`} name={`line-${index}`} rows={text.length > 60 ? 3 : 1}>
          {text}
        </textarea>
      </div>
    ))}
    <fieldset class="formstack">
      <legend>รายการเพิ่มเติม (ไม่บังคับ)</legend>
      {Array.from({ length: extraLines }, (_, index) => {
        const line = entries.lines[printed + index]
        return (
          <div class="pair" key={`extra ${index + 1}`}>
            <Text
              name={`extra-label-${index}`}
              label={`ชื่อรายการที่ ${index + 1}`}
              value={line?.label ?? ''}
              {...(index === 0 && { hint: 'เช่น ค่าธรรมเนียม' })}
            />
            <Text name={`extra-${index}`} label={`ข้อความที่ ${index + 1}`} value={line?.text ?? ''} />
          </div>
        )
      })}
    </fieldset>
    <div class="field">
      <label for="conditions">เงื่อนไข (บรรทัดละข้อ)</label>
      <textarea id="conditions" name="conditions" rows={issue.conditions ? 6 : 3}>
        {entries.conditions}
      </textarea>
    </div>
  </>
)

const ReceiptRows = ({ entries }: FormProps) => (
  <fieldset class="formstack">
    <legend>รายการรับเงิน</legend>
    {Array.from({ length: receiptRows }, (_, index) => (
      <div class="pair money" key={`item ${index + 1}`}>
        <Text
          name={`item-${index}`}
          label={`รายการที่ ${index + 1}`}
          value={entries.items[index]?.label ?? ''}
        />
        <Text
          name={`amount-${index}`}
          label={`จำนวนเงินที่ ${index + 1} (บาท)`}
          value={entries.items[index]?.amount ?? ''}
        />
      </div>
    ))}
  </fieldset>
)

const Dates = ({ issue, entries }: FormProps) => (
  <div class="pair">
    <Text name="validFrom" label="วันที่ออก" value={entries.validFrom} hint="วัน/เดือน/ปี พ.ศ." />
    {issue.kind !== 'receipt' && (
      <Text name="validUntil" label="ใช้ได้ถึงวันที่" value={entries.validUntil} hint="เว้นว่างถ้าไม่มีวันหมดอายุ" />
    )}
  </div>
)

const SignerChoice = ({ agency, issue, entries, signatories }: FormProps) => (
  <div class="field">
    <label for="signer">{issue.kind === 'receipt' ? 'ผู้รับเงิน (ลงนาม)' : 'ผู้ลงนาม'}</label>
    <select id="signer" name="signer" required aria-describedby="signer-hint">
      <option value="">เลือกผู้ลงนาม</option>
      {signatories.map((signatory) => (
        <option key={signatory.id} value={signatory.id} selected={signatory.id === entries.signer}>
          {signatory.name} · {signerLines(agency, signerOf(signatory)).join(' ')}
        </option>
      ))}
    </select>
    <span class="hint" id="signer-hint">
      {issue.approval ? 'ต้องลงนามโดยเจ้าหน้าที่คนอื่นที่ไม่ใช่ผู้จัดทำร่าง ด้วยบัญชีของตนเอง' : 'ลงนามด้วยบัญชีของผู้ลงนามเอง'}
    </span>
  </div>
)
