import type { CannedReply } from '#db/canned-replies.ts'
import type { FormState } from '../forms/entered.ts'
import { ToCitizen } from '../replies/picker.tsx'

export const mostResultLetters = 1000

/** What was done, in words and in a picture: whoever complained sees both. */
export const ResultInputs = ({ replies, ...state }: FormState & { replies: readonly CannedReply[] }) => (
  <>
    <ToCitizen
      replies={replies}
      name="result"
      label="การดำเนินการ"
      hint="บอกผู้แจ้งว่าทำอะไรไปแล้ว ผู้แจ้งเห็นข้อความนี้"
      most={mostResultLetters}
      rows={3}
      {...state}
    />
    <div class="field">
      <label for="photo">ภาพหลังดำเนินการ (แนะนำให้แนบ)</label>
      <input
        id="photo"
        name="photo"
        type="file"
        accept="image/jpeg,image/png"
        aria-invalid={state.wrong.photo ? true : undefined}
        aria-describedby={state.wrong.photo ? 'photo-wrong photo-hint' : 'photo-hint'}
      />
      {state.wrong.photo && (
        <span class="wrong" id="photo-wrong">
          {state.wrong.photo}
        </span>
      )}
      <span class="hint" id="photo-hint">
        ผู้แจ้งเห็นภาพนี้ กรุณาหลีกเลี่ยงใบหน้าและป้ายทะเบียน เรื่องที่ไม่มีอะไรให้ถ่ายไม่ต้องแนบ
      </span>
    </div>
  </>
)
