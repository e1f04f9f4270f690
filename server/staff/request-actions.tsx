import type { CannedReply } from '#db/canned-replies.ts'
import { mostNoteLetters } from '#db/office-notes.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { mayAct, type StaffSession } from '#db/staff.ts'
import { type Action, actions, availableActions, type PlainAction, statuses } from '#db/workflow.ts'
import { cannotActWhileWaiting } from '#templates/correction.ts'
import { cannotAcceptYet } from '#templates/identity-wait.ts'
import { ResultInputs } from './closing/result-inputs.tsx'
import { TextInput } from './forms/inputs.tsx'
import { CsrfField } from './layout.tsx'
import { SendByEnter } from './replies/picker.tsx'

/** What pressing the button means, in a sentence beside it. */
const hints = (filer: string): Partial<Record<Action, string>> => ({
  accept: `${filer}จะได้รับแจ้งทางอีเมลหรือ LINE ว่าเจ้าหน้าที่รับเรื่องแล้ว`,
  start: `${filer}จะได้รับแจ้งทางอีเมลหรือ LINE ว่ากำลังดำเนินการ`,
  complete: `${filer}จะได้รับแจ้งทาง LINE และอีเมล หากมีใบเสร็จหรือเอกสาร กรุณาแนบก่อน`,
})

/** Of somebody without a name, whom nothing reaches. */
export const readsLater = 'ผู้แจ้งไม่ระบุชื่อ จะเห็นเมื่อเปิดดูด้วยเลขที่เรื่องและรหัสลับ'

/** The buttons that the request's status allows. Each form says which state of the request it was made for. */
export const ActionForms = ({
  request,
  session,
  waits,
  isComplaint,
  filer,
  replies,
}: {
  request: ServiceRequest
  session: StaffSession
  /** For the identity check of who filed: until then it cannot be accepted. */
  waits: boolean
  /** Then the citizen is told what was done, and asked whether it is fixed. */
  isComplaint: boolean
  /** What whoever filed it is called. */
  filer: string
  replies: readonly CannedReply[]
}) => {
  const available = availableActions(request.status, 'staff')
  if (available.length === 0) return null
  return (
    <section class="card">
      <h2>ดำเนินการ</h2>
      {mayAct(session.member.role) ? (
        available
          .filter(isPlain)
          .map((action) => (
            <ActionForm
              key={action}
              action={action}
              tells={isComplaint && action === 'complete'}
              request={request}
              session={session}
              filer={filer}
              replies={replies}
              refusal={
                request.waitingSince !== null
                  ? cannotActWhileWaiting
                  : waits && action === 'accept'
                    ? cannotAcceptYet
                    : undefined
              }
            />
          ))
      ) : (
        <p class="muted">บัญชีของท่านดูข้อมูลได้อย่างเดียว</p>
      )}
      {mayAct(session.member.role) && <OtherWays request={request} filer={filer} />}
    </section>
  )
}

const ActionForm = ({
  action,
  request,
  session,
  refusal,
  tells,
  filer,
  replies,
}: {
  action: Action
  request: ServiceRequest
  session: StaffSession
  /** Why it cannot be done yet. */
  refusal: string | undefined
  tells: boolean
  filer: string
  replies: readonly CannedReply[]
}) => (
  <form
    class="formstack"
    method="post"
    action={`/staff/requests/${request.reference}/actions/${action}`}
    encType={tells ? 'multipart/form-data' : undefined}
  >
    <CsrfField session={session} />
    <RevisionField request={request} />
    {tells && <SendByEnter />}
    {tells && <ResultInputs entered={{}} wrong={{}} replies={replies} />}
    <TextInput
      id={`note-${action}`}
      name="note"
      label="บันทึกภายใน (ไม่บังคับ)"
      hint="เห็นเฉพาะเจ้าหน้าที่"
      rows={2}
      most={mostNoteLetters}
    />
    <div class="stack">
      <button
        class="button wide"
        type="submit"
        disabled={refusal !== undefined}
        aria-describedby={refusal && `about-${action}`}
      >
        {actions[action].label}
      </button>
      <p class="small muted" id={`about-${action}`}>
        {refusal ?? (request.disclosure === 'anonymous' ? readsLater : hints(filer)[action])}
      </p>
    </div>
  </form>
)

const isPlain = (action: Action): action is PlainAction => action !== 'decline'

/** What takes a form of its own, while the request is with the office. */
const OtherWays = ({ request, filer }: { request: ServiceRequest; filer: string }) => {
  if (statuses[request.status].open311 === 'closed' || request.waitingSince !== null) return null
  const address = `/staff/requests/${request.reference}`
  return (
    <div class="stack otherways">
      {request.disclosure !== 'anonymous' && (
        <a class="button plain wide" href={`${address}/correction`}>
          ขอให้{filer}แก้ไข
        </a>
      )}
      <a class="button plain wide" href={`${address}/extend`}>
        ขยายเวลา
      </a>
      <a class="button plain wide" href={`${address}/forward`}>
        ส่งต่อหน่วยงานอื่น
      </a>
      <a class="button plain wide" href={`${address}/decline`}>
        ไม่รับดำเนินการ
      </a>
    </div>
  )
}

/** The state that somebody looked at when pressing; a newer one makes it a conflict. */
export const RevisionField = ({ request }: { request: ServiceRequest }) => (
  <input type="hidden" name="revision" value={request.revision} />
)
