import { useLocation } from 'preact-iso'
import { conditionText } from '#templates/condition-text.ts'
import { filingWays, mayPrint } from '#templates/filing-way.ts'
import { levelAsked } from '#templates/identity-wait.ts'
import { answerTime } from '#templates/service.ts'
import type { Definition } from '../api.ts'
import { Notice } from '../parts/notice.tsx'
import { forgetSent } from './sent-mark.ts'
import { type FilingStep, filingPath } from './steps.ts'

/** What a service asks and costs, and the way in. */
export function ServiceIntro({ definition }: { definition: Definition }) {
  const { route } = useLocation()
  const complaint = definition.group === 'complaint'
  const begin = (step: FilingStep) => {
    forgetSent(definition.code)
    route(filingPath(definition, step))
  }
  return (
    <>
      {definition.notice && <Notice tone="waiting">{definition.notice}</Notice>}
      <dl class="card facts">
        <div>
          <dt>หน่วยงานที่รับผิดชอบ</dt>
          <dd>{definition.department}</dd>
        </div>
        <div>
          <dt>ระยะเวลา</dt>
          <dd>{answerTime(definition)}</dd>
        </div>
        {definition.identityLevel === 2 && (
          <div>
            <dt>การยืนยันตัวตน</dt>
            <dd>{levelAsked}</dd>
          </div>
        )}
        {!complaint && (
          <div>
            <dt>ค่าธรรมเนียม</dt>
            <dd>{definition.fee}</dd>
          </div>
        )}
      </dl>
      {definition.documents.length > 0 && (
        <section class="card" aria-labelledby="asked-title">
          <h2 id="asked-title">{complaint ? 'ภาพหรือเอกสารประกอบ' : 'เอกสารที่ใช้'}</h2>
          <ul class="plain-list">
            {definition.documents.map(({ slot, label, hint, optional, when }) => (
              <li key={slot}>
                {label}
                {optional && <span class="optional"> (ไม่บังคับ)</span>}
                {when && <p class="hint">เฉพาะเมื่อ{conditionText(when, definition.fields)}</p>}
                {hint && <p class="hint">{hint}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="card" aria-labelledby="mode-title">
        <h2 id="mode-title">{complaint ? 'แจ้งเรื่อง' : filingWays.online}</h2>
        <p class="hint">กรอกข้อมูลบนหน้าจอ ระบบจัดทำใบคำร้องเป็นไฟล์ PDF ให้อัตโนมัติ กรอกไม่เสร็จกลับมากรอกต่อภายหลังได้</p>
        {!complaint && <p class="hint">ยื่นแทนบิดามารดาหรือผู้อื่นที่ยินยอมได้ โดยเลือก “ยื่นแทนผู้อื่น” ในแบบฟอร์ม</p>}
        <button type="button" class="button" onClick={() => begin('form')}>
          {complaint ? '+ เลือกร้องทุกข์ออนไลน์' : '+ เพิ่มบริการขอ'}
        </button>
      </section>
      {mayPrint(definition) && (
        <section class="card" aria-labelledby="paper-title">
          <h2 id="paper-title">หรือเขียนบนกระดาษ</h2>
          <p class="hint">พิมพ์แบบฟอร์มออกมากรอกด้วยปากกา ลงนาม แล้วถ่ายภาพหรือสแกนส่งกลับมา</p>
          <button type="button" class="button button-quiet" onClick={() => begin('print')}>
            {filingWays.paper}
          </button>
        </section>
      )}
      {definition.law.length > 0 && (
        <details class="law">
          <summary>กฎหมายที่เกี่ยวข้อง</summary>
          <ul class="plain-list">
            {definition.law.map((law) => (
              <li key={law}>{law}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
