import { Alert } from './forms/alert.tsx'
import { type FormProps, ReasonsFields, type RejectionDraft } from './identity-forms.tsx'
import { CsrfField } from './layout.tsx'

/** What came of a form for the counter that was not complete. */
export interface CounterDraft {
  /** The box that says that the card was seen was not ticked. */
  unseen?: true
  refusal?: RejectionDraft
}

const Hidden = ({ citizen, session, verdict }: FormProps & { verdict: 'verify' | 'refuse' }) => (
  <>
    <CsrfField session={session} />
    <input type="hidden" name="revision" value={citizen.revision} />
    <input type="hidden" name="verdict" value={verdict} />
  </>
)

/** The card itself is on the counter, and its holder in front of it. */
export const CounterForms = ({ draft = {}, ...props }: FormProps & { draft?: CounterDraft | undefined }) => {
  const action = `/staff/identity/${props.citizen.id}/counter`
  return (
    <section class="card" id="counter">
      <h2>แสดงบัตรตัวจริงที่เคาน์เตอร์</h2>
      <form class="formstack" method="post" action={`${action}#counter`}>
        <Hidden {...props} verdict="verify" />
        {draft.unseen && <Alert id="unseen">กรุณายืนยันว่าได้ตรวจบัตรฉบับจริงต่อหน้าเจ้าของบัตรแล้ว</Alert>}
        <div class="checks">
          <label>
            <input
              type="checkbox"
              name="seen"
              value="yes"
              aria-describedby={draft.unseen ? 'unseen' : undefined}
              aria-invalid={draft.unseen}
            />
            ข้าพเจ้าได้ตรวจบัตรประชาชนฉบับจริงต่อหน้าเจ้าของบัตร ใบหน้าและข้อมูลตรงกับที่ลงทะเบียน
          </label>
        </div>
        <button class="button wide" type="submit">
          ยืนยันตัวตนที่เคาน์เตอร์
        </button>
      </form>
      <details open={draft.refusal !== undefined}>
        <summary>ยืนยันไม่ได้</summary>
        <form class="formstack" method="post" action={`${action}#counter`}>
          <Hidden {...props} verdict="refuse" />
          <ReasonsFields way="counter" draft={draft.refusal} legend="เหตุที่ยืนยันไม่ได้" />
          <button class="button plain wide" type="submit">
            บันทึกว่ายืนยันไม่ได้
          </button>
        </form>
      </details>
    </section>
  )
}
