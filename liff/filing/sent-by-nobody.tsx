import { thaiDate, thaiWeekday } from '#templates/thai.ts'
import type { Definition, Slip } from '../api.ts'
import { Page } from '../parts/page.tsx'
import { SlipCard } from '../parts/slip.tsx'
import type { Sent } from './done-step.tsx'
import { filingPath } from './steps.ts'

interface SentByNobodyProps {
  service: Definition
  slip: Slip
  /** Missing after a reload. */
  sent: Sent | undefined
}

/** The manual's ดำเนินการสำเร็จ for somebody who did not say who they are; it stays as long as the tab does. */
export const SentByNobody = ({ service, slip, sent }: SentByNobodyProps) => (
  <Page key="done" title="ดำเนินการสำเร็จ" lead={`ส่งเรื่อง “${service.name}” ถึงหน่วยงานเรียบร้อยแล้ว โดยไม่ระบุชื่อ`}>
    <SlipCard slip={slip} />
    <section class="card" aria-labelledby="next-title">
      <h2 id="next-title">ขั้นตอนต่อไป</h2>
      <p>
        {sent && `หน่วยงานจะแจ้งผลภายใน${thaiWeekday(sent.dueOn)}ที่ ${thaiDate(sent.dueOn)} `}
        ระบบไม่แจ้งทาง LINE หรืออีเมล เพราะไม่ทราบว่าท่านเป็นใคร กรุณาเปิดดูด้วยเลขที่เรื่องและรหัสลับ
      </p>
    </section>
    <div class="actions">
      <a class="button" href={`/liff/follow?reference=${slip.reference}`}>
        ติดตามเรื่อง
      </a>
      <a class="button button-quiet" href={filingPath(service)}>
        แจ้งเรื่องใหม่
      </a>
    </div>
  </Page>
)
