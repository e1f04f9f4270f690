import { layersOf, mayUncover } from '#db/covered-photos.ts'
import { thaiDateTime } from '#templates/thai.ts'
import { CsrfField } from '../layout.tsx'
import { RevisionField } from '../request-actions.tsx'
import type { ShownPhoto } from './photo-page.tsx'

export const brushAddress = '/staff/photo-brush.js'

/** Covers faces and number plates; what is drawn is sent as shapes, and burned in here. */
export const CoverForm = ({ session, request, address }: ShownPhoto) => (
  <section class="card" aria-labelledby="covering">
    <h2 id="covering">ปิดบังใบหน้าและป้ายทะเบียน</h2>
    <form id="cover" class="formstack" method="post" action={`${address}/cover`}>
      <CsrfField session={session} />
      <RevisionField request={request} />
      <input type="hidden" name="covering" value="" />
      <noscript>
        <p class="notice">
          การวาดปิดบังต้องใช้ JavaScript กรุณาเปิดใช้ในเบราว์เซอร์ ระหว่างนี้โปรดอย่าเปิดเผยภาพที่เห็นใบหน้าหรือป้ายทะเบียน
        </p>
      </noscript>
      <div class="formstack" data-brush hidden>
        <fieldset class="choices">
          <legend>วาดด้วย</legend>
          <Choice name="tool" value="brush" label="แปรง" checked />
          <Choice name="tool" value="box" label="กรอบสี่เหลี่ยม" />
        </fieldset>
        <div class="field">
          <label for="size">ขนาดแปรง</label>
          <input id="size" name="size" type="range" min="1" max="12" value="4" />
        </div>
        <fieldset class="choices">
          <legend>ลักษณะ</legend>
          <Choice name="look" value="mosaic" label="ตารางหยาบ" checked />
          <Choice name="look" value="solid" label="ทึบ" />
        </fieldset>
        <div class="tools">
          <button class="button plain small" type="button" data-do="add" aria-describedby="box-keys">
            + เพิ่มกรอบ
          </button>
          <button class="button plain small" type="button" data-do="undo" disabled>
            เลิกทำ
          </button>
          <button class="button plain small" type="button" data-do="clear" disabled>
            ล้าง
          </button>
        </div>
        <p class="small muted" id="box-keys">
          แป้นพิมพ์: ลูกศรเลื่อนกรอบ · Shift+ลูกศรเปลี่ยนขนาด · Delete ลบกรอบ
        </p>
        <p class="small" role="status" />
        <button class="button wide" type="submit" disabled>
          บันทึกการปิดบัง
        </button>
        <p class="small muted">
          บันทึกแล้วเจ้าหน้าที่ทุกคนเห็นเฉพาะภาพที่ปิดบัง ภาพเดิมเปิดได้เฉพาะผู้ได้รับมอบหมายให้เห็นเรื่องลับ และบันทึกการเปิดดูทุกครั้ง
        </p>
      </div>
    </form>
    <script src={brushAddress} defer />
  </section>
)

const Choice = ({
  name,
  value,
  label,
  checked,
}: {
  name: string
  value: string
  label: string
  checked?: boolean
}) => (
  <label>
    <input type="radio" name={name} value={value} defaultChecked={checked ?? false} />
    <span>{label}</span>
  </label>
)

/** What is covered already; the way to the original for those who may see it. */
export const Covered = ({ session, request, photo, address }: ShownPhoto) =>
  photo.coveredAt === null ? null : (
    <section class="card" aria-labelledby="covered">
      <h2 id="covered">ภาพนี้ปิดบังแล้ว</h2>
      <p class="muted">
        ปิดบัง {layersOf(photo).length} ครั้ง ล่าสุด {thaiDateTime(photo.coveredAt)}
      </p>
      {mayUncover(session.member) ? (
        <div class="formstack">
          <a class="button plain" href={`${address}/original`} target="_blank" rel="noopener">
            เปิดภาพเดิม (บันทึกการเปิดดู)
          </a>
          {photo.publishedAt === null && (
            <form method="post" action={`${address}/uncover`}>
              <CsrfField session={session} />
              <RevisionField request={request} />
              <button class="button plain" type="submit">
                เลิกปิดบังทั้งหมด
              </button>
            </form>
          )}
        </div>
      ) : (
        <p class="small muted">ภาพเดิมเปิดได้เฉพาะผู้ได้รับมอบหมายให้เห็นเรื่องลับ</p>
      )}
    </section>
  )
