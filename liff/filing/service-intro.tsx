import { useLocation } from 'preact-iso'
import { conditionText } from '#templates/condition-text.ts'
import { rowsOf } from '#templates/documents-asked.ts'
import { filingWays, mayPrint } from '#templates/filing-way.ts'
import { levelAsked } from '#templates/identity-wait.ts'
import { requestWords } from '#templates/request-words.ts'
import { answerTime } from '#templates/service.ts'
import type { Definition } from '../api.ts'
import { laterPart } from '../parts/later.tsx'
import { Notice } from '../parts/notice.tsx'
import { useSession } from '../session.tsx'
import { forgetSent } from './sent-mark.ts'
import { type FilingStep, filingPath } from './steps.ts'

/** Who has no account has filed nothing. */
const OwnFilings = laterPart(() => import('../parts/own-filings.tsx').then((loaded) => loaded.OwnFilings))

/** Who has an account leaves it out in the form. */
const WithoutName = laterPart(() => import('./without-name.tsx').then((loaded) => loaded.WithoutName))

const beginId = 'begin'

/** The manual's two ways: on the screen, which is what stands below, or on paper, which has steps of its own. */
const Ways = ({ onPaper }: { onPaper(): void }) => (
  <fieldset class="ways">
    <legend>เลือกวิธีกรอกแบบฟอร์ม</legend>
    <button
      type="button"
      class="way"
      aria-pressed="true"
      onClick={() => document.getElementById(beginId)?.focus()}
    >
      {filingWays.online}
    </button>
    <button type="button" class="way" aria-pressed="false" onClick={onPaper}>
      {filingWays.paper}
    </button>
  </fieldset>
)

/** What a service asks and costs, and the way in. */
export function ServiceIntro({ definition }: { definition: Definition }) {
  const { route } = useLocation()
  const { session } = useSession()
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
      <section class="card" aria-labelledby="mode-title">
        <h2 id="mode-title">{requestWords(definition.group).file}</h2>
        {mayPrint(definition) && <Ways onPaper={() => begin('print')} />}
        <p class="hint">
          กรอกข้อมูลบนหน้าจอ {!complaint && 'ระบบจัดทำใบคำร้องเป็นไฟล์ PDF ให้อัตโนมัติ '}กรอกไม่เสร็จกลับมากรอกต่อภายหลังได้
          {!complaint && ' ยื่นแทนบิดามารดาหรือผู้อื่นที่ยินยอมได้'}
        </p>
        <button type="button" id={beginId} class="button" onClick={() => begin('form')}>
          {complaint ? '+ เลือกร้องทุกข์ออนไลน์' : '+ เพิ่มบริการขอ'}
        </button>
        {!session.citizen && definition.complaint?.anonymous && (
          <WithoutName code={definition.code} onBegun={() => route(filingPath(definition, 'form'))} />
        )}
        {session.citizen && <OwnFilings definition={definition} />}
      </section>
      {definition.documents.length > 0 && (
        <section class="card" aria-labelledby="asked-title">
          <h2 id="asked-title">{complaint ? 'ภาพหรือเอกสารประกอบ' : 'เอกสารที่ใช้'}</h2>
          <ul class="plain-list">
            {definition.documents.map(({ slot, label, hint, optional, when, perRow }) => (
              <li key={slot}>
                {label}
                {optional && <span class="optional"> (ไม่บังคับ)</span>}
                {when && <p class="hint">เฉพาะเมื่อ{conditionText(when, definition.fields)}</p>}
                {perRow && <p class="hint">แยกแต่ละ{rowsOf({ perRow }, definition.fields)?.rowLabel}</p>}
                {hint && <p class="hint">{hint}</p>}
              </li>
            ))}
          </ul>
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
