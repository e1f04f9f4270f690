import { waitsForCitizen } from '#templates/correction.ts'
import { requestWords } from '#templates/request-words.ts'
import { thaiDate } from '#templates/thai.ts'
import type { RequestDetails } from '../api.ts'
import { Notice } from './notice.tsx'

/** The office has sent the request back: what for, and the way to mend it for whoever filed it. */
export function ToMend({ request: { correction, reference, definition } }: { request: RequestDetails }) {
  if (!correction) return null
  const { filed } = requestWords(definition.group)
  if (!correction.yours)
    return <Notice tone="waiting">เจ้าหน้าที่ขอให้ผู้ยื่นแทนแก้ไข{filed} ท่านไม่ต้องดำเนินการใด</Notice>
  return (
    <Notice tone="waiting" title={waitsForCitizen}>
      <ul class="plain-list">
        {correction.defects.map((defect) => (
          <li key={defect.kind + defect.name}>
            <strong>{defect.label}</strong> {defect.reason}
          </li>
        ))}
      </ul>
      <p>
        {correction.answerBy && `กรุณาส่งภายใน ${thaiDate(correction.answerBy)} `}
        ระหว่างนี้หน่วยงานหยุดนับเวลาไว้
      </p>
      <a class="button" href={`/liff/requests/${reference}/mend`}>
        แก้ไข{filed}
      </a>
    </Notice>
  )
}
