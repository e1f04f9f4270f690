import type { Citizen } from '#db/citizens.ts'
import type { StaffSession } from '#db/staff.ts'
import { type IdentityWay, reasonsFor, rejectionReasons } from '#templates/identity.ts'
import { Alert } from './forms/alert.tsx'
import { TextInput } from './forms/inputs.tsx'
import { CsrfField } from './layout.tsx'

/** A decision that was not complete, to be corrected. */
export interface RejectionDraft {
  reasons: readonly string[]
  note: string
  wrong: string
}

export interface FormProps {
  citizen: Citizen
  session: StaffSession
}

const Hidden = ({ citizen, session, verdict }: FormProps & { verdict: 'verify' | 'reject' }) => (
  <>
    <CsrfField session={session} />
    <input type="hidden" name="revision" value={citizen.revision} />
    <input type="hidden" name="verdict" value={verdict} />
  </>
)

/** The two ends of a check. Each form says which state of the citizen it was made for. */
export const DecisionForms = ({ draft, ...props }: FormProps & { draft: RejectionDraft | undefined }) => {
  const action = `/staff/identity/${props.citizen.id}/decision`
  return (
    <>
      <section class="card">
        <h2>ข้อมูลถูกต้อง</h2>
        <form class="formstack" method="post" action={action}>
          <Hidden {...props} verdict="verify" />
          <p class="small muted">ใบหน้าตรงกับบัตร และข้อมูลบนบัตรตรงกับข้อมูลที่ลงทะเบียน</p>
          <button class="button wide" type="submit">
            ยืนยันตัวตนถูกต้อง
          </button>
        </form>
      </section>
      <section class="card" id="reject">
        <h2>ส่งกลับให้แก้ไข</h2>
        <form class="formstack" method="post" action={`${action}#reject`}>
          <Hidden {...props} verdict="reject" />
          <ReasonsFields way="photos" draft={draft} legend="สิ่งที่ต้องแก้ไข" />
          <button class="button plain wide" type="submit">
            ส่งกลับให้แก้ไข
          </button>
        </form>
      </section>
    </>
  )
}

/** The reasons that fit, of which any may be picked, and a note. */
export const ReasonsFields = ({
  way,
  draft,
  legend,
}: {
  way: IdentityWay
  draft: RejectionDraft | undefined
  legend: string
}) => (
  <>
    {draft && <Alert id={`${way}-wrong`}>{draft.wrong}</Alert>}
    <fieldset class="checks" aria-describedby={draft ? `${way}-wrong` : undefined}>
      <legend>{legend}</legend>
      {reasonsFor[way].map((reason) => (
        <label key={reason}>
          <input
            type="checkbox"
            name="reason"
            value={reason}
            checked={draft?.reasons.includes(reason) ?? false}
          />
          {rejectionReasons[reason]}
        </label>
      ))}
    </fieldset>
    <TextInput
      id={`${way}-note`}
      name="note"
      label="ข้อความถึงผู้ลงทะเบียน (ไม่บังคับ)"
      hint="ผู้ลงทะเบียนจะเห็นข้อความนี้ในระบบและอีเมล"
      rows={2}
      most={500}
      value={draft?.note}
    />
  </>
)
