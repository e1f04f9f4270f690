import { thaiDateTime } from '#templates/thai.ts'
import type { Identity } from '../api.ts'

const labels = { citizenId: 'เลขประจำตัวประชาชน', profile: 'ข้อมูลที่ลงทะเบียน' } as const

/** Who of the office looked at the most personal things, and when. */
export function Views({ identity: { views, asked } }: { identity: Identity }) {
  const labelOf = (slot: string | undefined) =>
    asked.find((each) => each.slot === slot)?.label ?? 'ภาพยืนยันตัวตน'
  return (
    <section class="card" aria-labelledby="views-title">
      <h2 id="views-title">ผู้ที่เปิดดูข้อมูลของท่าน</h2>
      {views.length === 0 ? (
        <p class="hint">ยังไม่มีเจ้าหน้าที่เปิดดูภาพหรือเลขประจำตัวประชาชนของท่าน</p>
      ) : (
        <ul class="timeline">
          {views.map(({ what, slot, by, at }) => (
            <li key={`${at} ${by} ${what} ${slot ?? ''}`}>
              <strong>{by}</strong>
              <span class="hint">
                เปิดดู{what === 'photo' ? labelOf(slot) : labels[what]} · {thaiDateTime(at)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
