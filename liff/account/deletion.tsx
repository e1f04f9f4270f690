import { useState } from 'preact/hooks'
import type { FieldOf } from '#templates/fields.ts'
import { keptFor } from '#templates/retention.ts'
import { answerDays, retentionLaw } from '#templates/terms.ts'
import { thaiDate, thaiDateTime } from '#templates/thai.ts'
import { type Account, getAgency } from '../api.ts'
import { LongTextInput } from '../fields/text-inputs.tsx'
import { useSending } from '../forms/use-sending.ts'
import { Confirmed } from '../parts/confirmed.tsx'
import { useLoad } from '../parts/loaded.tsx'
import { Notice } from '../parts/notice.tsx'
import { askDeletion, withdrawDeletion } from './calls.ts'
import { useProof } from './proof.tsx'

interface DeletionProps {
  account: Account
  onChange(): void
}

/** ขอลบข้อมูล: what the law makes the office keep is said before it is asked. */
export const Deletion = ({ account, onChange }: DeletionProps) => {
  const { deletion } = account
  return (
    <section class="card stack" aria-labelledby="deletion-title">
      <h2 id="deletion-title">ขอลบข้อมูล</h2>
      {deletion?.answer && (
        <Notice tone="info" title="ผลคำขอลบข้อมูล">
          <p>{deletion.answer}</p>
          {deletion.answeredAt && <p class="hint">ตอบเมื่อ {thaiDateTime(deletion.answeredAt)}</p>}
        </Notice>
      )}
      {deletion && deletion.answeredAt === null ? (
        <>
          <Notice tone="waiting" title="ส่งคำขอลบข้อมูลแล้ว">
            ส่งเมื่อ {thaiDateTime(deletion.askedAt)}{' '}
            {deletion.acceptedAt
              ? 'เจ้าหน้าที่รับคำขอแล้ว รอผู้ดูแลระบบยืนยันการลบ ยกเลิกได้จนกว่าจะลบ'
              : `เจ้าหน้าที่จะตอบภายใน ${thaiDate(deletion.dueAt)}`}
          </Notice>
          <Confirmed
            label="ยกเลิกคำขอลบข้อมูล"
            question="ยืนยันการยกเลิกคำขอ"
            confirmLabel="ยืนยันยกเลิกคำขอ"
            work={async () => {
              await withdrawDeletion()
              onChange()
            }}
          />
        </>
      ) : (
        <Ask fresh={account.fresh} onAsked={onChange} />
      )}
    </section>
  )
}

const reasonField: FieldOf<'long-text'> = {
  kind: 'long-text',
  label: 'เหตุผล',
  optional: true,
  maxLength: 2000,
}

function Ask({ fresh, onAsked }: { fresh: boolean; onAsked(): void }) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const sending = useSending()
  const { errors, busy, trouble, send } = sending
  const proof = useProof(fresh, sending)
  const { data: agency } = useLoad(getAgency, 'agency')
  const submit = async (event: Event) => {
    event.preventDefault()
    if (await send(() => askDeletion(reason, proof.password))) onAsked()
  }
  return (
    <>
      <p>
        เจ้าหน้าที่จะลบข้อมูลที่ไม่จำเป็นต้องเก็บ และแจ้งผลภายใน {answerDays} วัน ข้อมูลต่อไปนี้ยังต้องเก็บตาม{retentionLaw}
      </p>
      <ul class="plain-list">
        {agency &&
          keptFor(agency).map(([what, howLong]) => (
            <li key={what}>
              {what}: {howLong}
            </li>
          ))}
      </ul>
      {open ? (
        <form noValidate onSubmit={submit}>
          <LongTextInput
            path="reason"
            field={reasonField}
            value={reason}
            errors={errors}
            onChange={(value) => setReason(String(value))}
          />
          {proof.input}
          {trouble && <Notice tone="error">{trouble}</Notice>}
          <button type="submit" class="button button-danger-solid" aria-disabled={busy}>
            {busy ? 'กำลังส่ง…' : 'ส่งคำขอลบข้อมูล'}
          </button>
          <button type="button" class="button button-quiet" onClick={() => setOpen(false)}>
            ไม่ดำเนินการ
          </button>
        </form>
      ) : (
        <button type="button" class="button button-quiet button-danger" onClick={() => setOpen(true)}>
          ขอลบข้อมูลของฉัน
        </button>
      )}
    </>
  )
}
