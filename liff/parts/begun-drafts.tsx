import { thaiDate } from '#templates/thai.ts'
import { type BegunDraft, discardDraft, listDrafts } from '../api.ts'
import { continued, filingPath } from '../filing/steps.ts'
import { Confirmed } from './confirmed.tsx'
import { Loaded, useLoad } from './loaded.tsx'

/** What one began and did not send: to go on with or to throw away; and what was deleted of it lately. */
export function BegunDrafts() {
  const drafts = useLoad(listDrafts, 'drafts')
  return (
    <Loaded of={drafts}>
      {({ drafts: begun, deleted }) =>
        begun.length + deleted.length > 0 && (
          <section class="card" aria-labelledby="begun-title">
            <h2 id="begun-title">เรื่องที่กรอกค้างไว้</h2>
            <ul class="begun">
              {begun.map((draft) => (
                <Begun key={draft.id} draft={draft} onDiscarded={drafts.reload} />
              ))}
            </ul>
            {deleted.map(({ serviceName, at }) => (
              <p key={at} class="hint">
                “{serviceName}” ที่กรอกค้างไว้ถูกลบเมื่อ {thaiDate(at, 'medium')} เพราะไม่ได้แก้ไขเกิน 30 วัน
              </p>
            ))}
          </section>
        )
      }
    </Loaded>
  )
}

/** One of them: to go on where it was left, or to throw away. */
export const Begun = ({ draft, onDiscarded }: { draft: BegunDraft; onDiscarded(): void }) => {
  const { id, service, updatedAt, deletedAt, files } = draft
  return (
    <li>
      <strong>{service.name}</strong>
      <span class="row-facts">
        <span class="chip chip-waiting">กรอกค้างไว้</span>
      </span>
      <span class="hint">
        แก้ไขล่าสุด {thaiDate(updatedAt, 'medium')}
        {files > 0 && ` · แนบไฟล์แล้ว ${files} ไฟล์`} · เก็บไว้ถึง {thaiDate(deletedAt, 'medium')}
      </span>
      <a class="button button-small" href={filingPath(service, continued)}>
        กรอกต่อ<span class="visually-hidden"> {service.name}</span>
      </a>
      <Confirmed
        label={`ลบร่าง ${service.name}`}
        question="ยืนยันการลบเรื่องที่กรอกค้างไว้"
        confirmLabel="ลบ"
        keepLabel="ไม่ลบ"
        work={async () => {
          await discardDraft(id)
          onDiscarded()
        }}
      >
        <p>ข้อมูลที่กรอกและไฟล์ที่แนบจะถูกลบ และนำกลับมาไม่ได้</p>
      </Confirmed>
    </li>
  )
}
