import type { ServiceRequest } from '#db/requests.ts'
import type { Signatory } from '#db/signatories.ts'
import { signerOf } from '#db/signatories.ts'
import type { StaffSession } from '#db/staff.ts'
import type { Agency } from '#templates/agency.ts'
import type { Issue } from '#templates/issuing/issue.ts'
import { signerLines } from '#templates/issuing/signer.ts'
import { Alert } from '../forms/alert.tsx'
import { Select, TextInput } from '../forms/inputs.tsx'
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
    <TextInput
      most={300}
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

const PrintedLines = ({ issue, entries, printed }: FormProps) => (
  <>
    {entries.lines.slice(0, printed).map(({ label, text }, index) => (
      <TextInput
        key={label}
        name={`line-${index}`}
        label={label}
        rows={text.length > 60 ? 3 : 1}
        value={text}
      />
    ))}
    <fieldset class="formstack">
      <legend>รายการเพิ่มเติม (ไม่บังคับ)</legend>
      {Array.from({ length: extraLines }, (_, index) => {
        const line = entries.lines[printed + index]
        return (
          <div class="pair" key={`extra ${index + 1}`}>
            <TextInput
              most={300}
              name={`extra-label-${index}`}
              label={`ชื่อรายการที่ ${index + 1}`}
              value={line?.label ?? ''}
              {...(index === 0 && { hint: 'เช่น ค่าธรรมเนียม' })}
            />
            <TextInput
              most={300}
              name={`extra-${index}`}
              label={`ข้อความที่ ${index + 1}`}
              value={line?.text ?? ''}
            />
          </div>
        )
      })}
    </fieldset>
    <TextInput
      name="conditions"
      label="เงื่อนไข (บรรทัดละข้อ)"
      rows={issue.conditions ? 6 : 3}
      value={entries.conditions}
    />
  </>
)

const ReceiptRows = ({ entries }: FormProps) => (
  <fieldset class="formstack">
    <legend>รายการรับเงิน</legend>
    {Array.from({ length: receiptRows }, (_, index) => (
      <div class="pair money" key={`item ${index + 1}`}>
        <TextInput
          most={300}
          name={`item-${index}`}
          label={`รายการที่ ${index + 1}`}
          value={entries.items[index]?.label ?? ''}
        />
        <TextInput
          most={300}
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
    <TextInput most={300} name="validFrom" label="วันที่ออก" value={entries.validFrom} hint="วัน/เดือน/ปี พ.ศ." />
    {issue.kind !== 'receipt' && (
      <TextInput
        most={300}
        name="validUntil"
        label="ใช้ได้ถึงวันที่"
        value={entries.validUntil}
        hint="เว้นว่างถ้าไม่มีวันหมดอายุ"
      />
    )}
  </div>
)

const SignerChoice = ({ agency, issue, entries, signatories }: FormProps) => (
  <Select
    name="signer"
    label={issue.kind === 'receipt' ? 'ผู้รับเงิน (ลงนาม)' : 'ผู้ลงนาม'}
    hint={issue.approval ? 'ต้องลงนามโดยเจ้าหน้าที่คนอื่นที่ไม่ใช่ผู้จัดทำร่าง ด้วยบัญชีของตนเอง' : 'ลงนามด้วยบัญชีของผู้ลงนามเอง'}
    required
    none="เลือกผู้ลงนาม"
    options={signatories.map((one) => [
      one.id,
      `${one.name} · ${signerLines(agency, signerOf(one)).join(' ')}`,
    ])}
    value={entries.signer}
  />
)
