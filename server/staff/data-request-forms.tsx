import type { WaitingDataRequest } from '#db/data-requests.ts'
import { unfinished } from '#db/erasure.ts'
import { mayAdminister, type StaffSession } from '#db/staff.ts'
import { erased } from '#templates/erasure.ts'
import { thaiDateTime } from '#templates/thai.ts'
import { TextInput } from './forms/inputs.tsx'
import { CsrfField } from './layout.tsx'

/** A request that waits, with what its owner has filed. */
export type Shown = WaitingDataRequest & { filed: { all: number; open: number } }
interface FormProps {
  waiting: Shown
  session: StaffSession
}

const pathOf = ({ waiting }: FormProps, step: string) => `/staff/data-requests/${waiting.request.id}/${step}`

/** What would go and what would stay, and the office's yes to it. */
export const AcceptForm = (props: FormProps) => {
  const { all, open } = props.waiting.filed
  return (
    <div class="formstack">
      <p>
        <strong>ถ้ารับคำขอ</strong> ระบบจะลบเมื่อผู้ดูแลระบบยืนยัน
      </p>
      <ul class="rules">
        {erased.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <p class="small muted">คงเก็บไว้: คำร้องที่ยื่นแล้ว {all} เรื่องพร้อมเอกสาร และบันทึกการใช้งานระบบ</p>
      {open > 0 && <p class="small">{unfinished(open)}</p>}
      <form class="formstack narrow" method="post" action={pathOf(props, 'accept')}>
        <CsrfField session={props.session} />
        <button class="button" type="submit">
          รับคำขอลบข้อมูล
        </button>
      </form>
    </div>
  )
}

/** The answer that deletes nothing by itself: why not, or what was corrected instead. */
export const AnswerForm = ({ wrong, ...props }: FormProps & { wrong: boolean }) => {
  const { id } = props.waiting.request
  return (
    <details open={wrong}>
      <summary>ตอบโดยไม่ลบบัญชี</summary>
      <form class="formstack narrow" method="post" action={pathOf(props, 'answer')}>
        <CsrfField session={props.session} />
        <TextInput
          id={`answer-${id}`}
          name="answer"
          label="คำตอบถึงผู้ขอ"
          hint="บอกเหตุผลที่ยังลบไม่ได้ ข้อมูลใดยังต้องเก็บ และเก็บถึงเมื่อใด"
          rows={3}
          most={1000}
          required
          refusedIn={wrong && `wrong-${id}`}
        />
        <button class="button plain" type="submit">
          ส่งคำตอบ
        </button>
      </form>
    </details>
  )
}

/** Accepted: an administrator confirms, anybody who works on it may take it back. */
export const Accepted = (props: FormProps) => {
  const { request, filed } = props.waiting
  return (
    <>
      <p class="notice">
        รับคำขอแล้วเมื่อ {request.acceptedAt && thaiDateTime(request.acceptedAt)} ยังไม่มีการลบข้อมูล
        {!mayAdminister(props.session.member.role) && ' รอผู้ดูแลระบบยืนยัน'}
      </p>
      {filed.open > 0 && <p>{unfinished(filed.open)}</p>}
      {mayAdminister(props.session.member.role) && filed.open === 0 && (
        <form class="formstack narrow" method="post" action={pathOf(props, 'erase')}>
          <CsrfField session={props.session} />
          <div class="checks">
            <label>
              <input type="checkbox" name="sure" value="yes" />
              เข้าใจว่าข้อมูลที่ลบแล้วเรียกคืนไม่ได้ และบัญชีนี้จะเข้าสู่ระบบไม่ได้อีก
            </label>
          </div>
          <button class="button" type="submit">
            ยืนยันลบข้อมูลถาวร
          </button>
        </form>
      )}
      <form method="post" action={pathOf(props, 'reopen')}>
        <CsrfField session={props.session} />
        <button class="button plain" type="submit">
          ยกเลิกการรับคำขอ
        </button>
      </form>
    </>
  )
}
