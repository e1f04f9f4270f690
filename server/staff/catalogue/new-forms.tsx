import type { CatalogueEntry } from '#db/catalogue.ts'
import type { StaffSession } from '#db/staff.ts'
import { cannotAcceptYet } from '#templates/identity-wait.ts'
import type { Service } from '#templates/service.ts'
import { CsrfField } from '../layout.tsx'

/** What an update of the product brought for services in which the agency has had a say: it waits for their word. */
export const NewForms = ({
  all,
  updates,
}: {
  all: readonly CatalogueEntry[]
  updates: ReadonlySet<string>
}) => (
  <details class="card">
    <summary>มีแบบฟอร์มฉบับใหม่ {updates.size} รายการ</summary>
    <p class="small muted">
      ระบบรุ่นนี้มาพร้อมแบบฟอร์มและเงื่อนไขฉบับใหม่ของบริการที่หน่วยงานยืนยันหรือแก้ไขไว้ จึงยังใช้ฉบับเดิมจนกว่าผู้ดูแลระบบจะกดใช้
    </p>
    <ul class="listed">
      {all
        .filter(({ code }) => updates.has(code))
        .map(({ code, definition }) => (
          <li key={code}>
            <a href={`/staff/catalogue/${code}#new-form`}>{definition.name}</a>
          </li>
        ))}
    </ul>
  </details>
)

const asksMore = (shipped: Service, current: Service) =>
  (shipped.identityLevel ?? 1) > (current.identityLevel ?? 1)

/** The product brings a newer form; whether this agency takes it is the agency's to say. */
export const ShippedUpdate = ({
  session,
  entry,
  shipped,
}: {
  session: StaffSession
  entry: CatalogueEntry
  shipped: Service
}) => (
  <form class="card formstack" id="new-form" method="post" action={`/staff/catalogue/${entry.code}/adopt`}>
    <h2>มีแบบฟอร์มฉบับใหม่</h2>
    <p class="small">
      ระบบรุ่นนี้มาพร้อมแบบฟอร์มและรายการเอกสารฉบับใหม่ของบริการนี้ ค่าธรรมเนียม ระยะเวลา กอง
      และกฎหมายที่หน่วยงานกำหนดไว้จะไม่เปลี่ยน หลังจากใช้แล้วต้องยืนยันข้อมูลอีกครั้ง
    </p>
    {asksMore(shipped, entry.definition) && (
      <p class="small">
        <strong>ฉบับใหม่ตรวจตัวตนผู้ยื่นก่อน:</strong> {cannotAcceptYet} (ยื่นคำร้องไว้ก่อนได้)
      </p>
    )}
    <CsrfField session={session} />
    <input type="hidden" name="revision" value={entry.revision} />
    <button class="button plain" type="submit">
      ใช้แบบฟอร์มฉบับใหม่
    </button>
  </form>
)
