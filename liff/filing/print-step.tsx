import { getFormLink } from '../api.ts'
import { openOutsideLine } from '../outside.ts'
import { useFreshLinks } from '../parts/file-links.tsx'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import type { DraftState } from './use-draft.ts'

/** The form to print: ดาวน์โหลด, and what to do with it then. LINE's browser saves no file: there the phone's own opens it. */
export function PrintStep({ draft: { draft }, onRight }: { draft: DraftState; onRight(): void }) {
  const id = draft?.id ?? ''
  const link = useLoad(() => getFormLink(id), id)
  useFreshLinks(link.data, link.reload)
  return (
    <>
      <section class="card" aria-labelledby="download-title">
        <h2 id="download-title">แบบฟอร์มของท่าน (PDF)</h2>
        <p>พิมพ์ชื่อ เลขประจำตัวประชาชน และที่อยู่ของท่านไว้ให้แล้ว</p>
        <Loaded of={link}>
          {({ url }) => (
            <a
              class="button"
              href={`${url}&download=1`}
              target="_blank"
              rel="noopener"
              onClick={(event) => openOutsideLine(event, `${url}&download=1`)}
            >
              ดาวน์โหลด
            </a>
          )}
        </Loaded>
      </section>
      <section class="card" aria-labelledby="how-title">
        <h2 id="how-title">ทำอย่างไรต่อ</h2>
        <ol class="how">
          <li>พิมพ์แบบฟอร์มลงกระดาษ A4 ครบทุกหน้า</li>
          <li>กรอกด้วยปากกาให้ครบ แล้วลงลายมือชื่อ</li>
          <li>ถ่ายภาพหรือสแกนทีละหน้า ให้เห็นทั้งแผ่นและรหัส QR มุมซ้ายบนชัดเจน</li>
          <li>กด “ถัดไป” เพื่ออัปโหลด จะปิดหน้านี้ไปก่อนแล้วกลับมาใหม่ก็ได้</li>
        </ol>
        <p class="hint">ไม่มีเครื่องพิมพ์ ขอให้เจ้าหน้าที่พิมพ์ให้ที่สำนักงานได้ หรือกลับไปเลือก “กรอกแบบฟอร์มออนไลน์”</p>
      </section>
      <div class="actions">
        <button type="button" class="button" onClick={onRight}>
          ถัดไป
        </button>
      </div>
    </>
  )
}
