import { ApiError } from '../api-error.ts'
import { useSending } from '../forms/use-sending.ts'
import { Icon } from '../parts/icons.tsx'
import { Notice } from '../parts/notice.tsx'
import { removePicture, sendPicture } from './calls.ts'
import { shrinkToSquare } from './shrink.ts'

interface PictureProps {
  /** Where the picture is; null where there is none. */
  address: string | null
  onChange(): void
}

/** รูปโปรไฟล์, to be added any time; made small on the device before it is sent. */
export function Picture({ address, onChange }: PictureProps) {
  const { busy, trouble, send } = useSending()
  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? []
    input.value = ''
    if (file && (await send(() => shrinkAndSend(file)))) onChange()
  }
  const remove = async () => {
    if (await send(removePicture)) onChange()
  }
  return (
    <div class="portrait">
      <span class="portrait-frame">
        {address ? (
          <img src={address} alt="รูปโปรไฟล์ของท่าน" width="72" height="72" />
        ) : (
          <Icon name="account" />
        )}
      </span>
      <div class="portrait-actions">
        <label class="button button-small button-quiet upload">
          {busy ? 'กำลังบันทึก…' : address ? 'เปลี่ยนรูปโปรไฟล์' : 'อัปโหลดรูปโปรไฟล์'}
          <input
            class="visually-hidden"
            type="file"
            accept="image/*"
            onChange={(event) => choose(event.currentTarget)}
          />
        </label>
        {address && (
          <button
            type="button"
            class="button button-small button-quiet"
            aria-disabled={busy}
            onClick={remove}
          >
            นำรูปออก
          </button>
        )}
      </div>
      {trouble && <Notice tone="error">{trouble}</Notice>}
    </div>
  )
}

async function shrinkAndSend(file: File): Promise<void> {
  const small = await shrinkToSquare(file).catch((error: unknown) => {
    throw new ApiError(415, 'เปิดไฟล์ภาพนี้ไม่ได้ กรุณาเลือกภาพ JPG หรือ PNG อื่น', {}, error)
  })
  await sendPicture(small)
}
