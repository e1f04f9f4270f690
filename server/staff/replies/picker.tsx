import type { CannedReply } from '#db/canned-replies.ts'
import { TextInput, type TextInputProps } from '../forms/inputs.tsx'
import { fillButton, replyInput } from './fill.ts'

/** Words for a citizen: typed, or begun with one of those that the office keeps. */
export const ToCitizen = ({ replies, ...typed }: TextInputProps & { replies: readonly CannedReply[] }) => (
  <div class="tocitizen">
    <TextInput {...typed} />
    {replies.length > 0 && (
      <details>
        <summary>
          ใช้ข้อความสำเร็จรูป<span class="hidden">ใน{typed.label}</span>
        </summary>
        <div class="reply-pick">
          <select
            name={replyInput(typed.name)}
            aria-label={`ข้อความสำเร็จรูปสำหรับ${typed.label}${typed.about ? ` ${typed.about}` : ''}`}
          >
            <option value="">เลือกข้อความ</option>
            {replies.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
          <button
            class="button plain small"
            type="submit"
            name={fillButton}
            value={typed.name}
            formNoValidate
          >
            ใส่ข้อความ
          </button>
        </div>
      </details>
    )}
  </div>
)

/** First of its form: Enter sends the form as a whole, and does not pick a reply. */
export const SendByEnter = () => <button class="hidden" type="submit" tabIndex={-1} aria-hidden="true" />
