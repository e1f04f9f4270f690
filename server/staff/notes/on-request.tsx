import { mostNoteLetters, type OfficeNote } from '#db/office-notes.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { mayAct, type StaffSession } from '#db/staff.ts'
import { actions } from '#db/workflow.ts'
import { thaiDateTime } from '#templates/thai.ts'
import { TextInput } from '../forms/inputs.tsx'
import { CsrfField } from '../layout.tsx'

/** What was typed and could not be written. */
export interface NoteDraft {
  text: string
  wrong: string
}

/** What officers told each other about it, and the way to add to that. */
export const OfficeNotes = ({
  request,
  notes,
  session,
  draft,
}: {
  request: ServiceRequest
  notes: readonly OfficeNote[]
  session: StaffSession | undefined
  draft: NoteDraft | undefined
}) => {
  const writer = session && mayAct(session.member.role) && request.anonymizedAt === null ? session : undefined
  const written = notes.filter(({ text }) => text !== undefined).length
  return (
    <section class="card notes" id="notes">
      <h2>
        บันทึกภายใน {written > 0 && <span class="count">{written}</span>}
        <small>เห็นเฉพาะเจ้าหน้าที่ ประชาชนไม่เห็น</small>
      </h2>
      {notes.length === 0 && <p class="muted">ยังไม่มีบันทึก</p>}
      <ol>
        {notes.map((note) => (
          <Note key={note.id} request={request} note={note} session={writer} />
        ))}
      </ol>
      {writer && <NoteForm request={request} session={writer} draft={draft} />}
    </section>
  )
}

const Note = ({
  request,
  note,
  session,
}: {
  request: ServiceRequest
  note: OfficeNote
  session: StaffSession | undefined
}) => (
  <li>
    {note.text === undefined ? <p class="muted">ผู้เขียนถอนบันทึกนี้แล้ว</p> : <blockquote>{note.text}</blockquote>}
    <div class="by">
      <span class="small muted">
        {note.author} · <time dateTime={note.at}>{thaiDateTime(note.at)}</time>
        {note.step && ` · ${actions[note.step].label}`}
        {note.takenBackAt && ` · ถอนเมื่อ ${thaiDateTime(note.takenBackAt)}`}
      </span>
      {session?.member.id === note.authorId && note.text !== undefined && (
        <details>
          <summary>ถอนบันทึก</summary>
          <form method="post" action={`/staff/requests/${request.reference}/notes/${note.id}/take-back`}>
            <CsrfField session={session} />
            <p class="small">ข้อความจะถูกลบ คงไว้เพียงว่าเคยมีบันทึกและถอนเมื่อใด</p>
            <button class="button plain small" type="submit">
              ยืนยันถอนบันทึก
            </button>
          </form>
        </details>
      )}
    </div>
  </li>
)

const NoteForm = ({
  request,
  session,
  draft,
}: {
  request: ServiceRequest
  session: StaffSession
  draft: NoteDraft | undefined
}) => (
  <form class="formstack" method="post" action={`/staff/requests/${request.reference}/notes`}>
    <CsrfField session={session} />
    <input type="hidden" name="id" value={crypto.randomUUID()} />
    <TextInput
      name="text"
      label="เขียนถึงเพื่อนร่วมงาน"
      hint={request.secrecy === 'complainant' ? `${usual} ${hidden}` : usual}
      most={mostNoteLetters}
      rows={3}
      entered={{ text: draft?.text ?? '' }}
      wrong={draft ? { text: draft.wrong } : {}}
    />
    <button class="button plain" type="submit">
      บันทึก
    </button>
  </form>
)

const usual = 'เขียนเท่าที่จำเป็นต่องาน เจ้าของข้อมูลอาจขอดูได้ตามกฎหมาย'
const hidden = 'กรุณาอย่าระบุตัวผู้แจ้ง เพราะเจ้าหน้าที่ที่ไม่ได้รับมอบหมายเรื่องลับก็อ่านได้'
