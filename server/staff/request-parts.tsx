import type { ComponentChildren } from 'preact'
import type { TimelineEntry } from '#db/audit-log.ts'
import type { ServiceRequest } from '#db/requests.ts'
import type { StaffSession } from '#db/staff.ts'
import { type Status, statuses, steps } from '#db/workflow.ts'
import { addressText } from '#templates/address-text.ts'
import { fullName } from '#templates/applicant.ts'
import type { Represented } from '#templates/representation.ts'
import { ageAt, groupCitizenId, groupPhone, thaiDate, thaiDateTime } from '#templates/thai.ts'
import { type ToldLine, toldLines } from '#templates/told.ts'
import { eventLabels } from './event-labels.ts'
import { CsrfField } from './layout.tsx'
import { OtherOne } from './merging/other-one.tsx'

/** The four steps, how far the request came, and when; one that ended otherwise says so instead. */
export const Steps = ({
  request,
  filer,
  timeline,
}: {
  request: ServiceRequest
  filer: string
  timeline: readonly TimelineEntry[]
}) => {
  const ending = (request.disclosure === 'anonymous' ? unnamedEndings : endings(filer))[request.status]
  // One that was merged says where it goes on, above.
  if (request.status === 'merged') return null
  if (ending) return <p class="notice">{ending}</p>
  const reached = steps.indexOf(request.status)
  const reachedAt = (status: Status) => timeline.find((entry) => entry.status === status)?.at
  return (
    <ol class="card steps" aria-label="ขั้นตอน">
      {steps.map((status, step) => {
        const isDone = step < reached || (step === reached && request.status === 'completed')
        const at = step <= reached ? reachedAt(status) : undefined
        return (
          <li
            key={status}
            class={isDone ? 'done' : step === reached ? 'current' : undefined}
            aria-current={step === reached ? 'step' : undefined}
          >
            <span class="dot" aria-hidden="true">
              {isDone ? '✓' : step + 1}
            </span>
            {statuses[status].label}
            {at && <time dateTime={at}>{thaiDateTime(at)}</time>}
          </li>
        )
      })}
    </ol>
  )
}

/** What an ending beside the four steps means for the office. */
const endings = (filer: string): Partial<Record<Status, string>> => ({
  cancelled: `${filer}ยกเลิกเรื่องนี้แล้ว จึงไม่ต้องดำเนินการต่อ`,
  declined: `ไม่รับดำเนินการแล้ว ดูสิ่งที่แจ้ง${filer} เหตุผล และวิธีอุทธรณ์ได้ในประวัติ`,
})

/** Nobody was told, for nobody knows whom to tell. */
const unnamedEndings: Partial<Record<Status, string>> = {
  ...endings('ผู้แจ้ง'),
  declined: 'ไม่รับดำเนินการแล้ว ผู้แจ้งอ่านเหตุผลและวิธีอุทธรณ์ได้ด้วยเลขที่เรื่องและรหัสลับ ดูได้ในประวัติ',
}

export const Fact = ({ label, full, children }: { label: string; full?: boolean; children: string }) => (
  <div class={full ? 'full' : undefined}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

/** Who it is. The whole citizen ID is shown once per press of the button, and each time is recorded. */
export const Applicant = ({
  title,
  part = 'applicant',
  applicant,
  at,
  address,
  query = '',
  maskedId,
  citizenId,
  revealBy,
  children,
}: {
  title: string
  /** Of the page: the one who filed, or for whom. */
  part?: 'applicant' | 'represented'
  applicant: NonNullable<ServiceRequest['applicant']> | Represented
  /** When it was declared, for the age. */
  at: string
  /** The page it stands on. */
  address: string
  /** How the page stands, for it to stand so again. */
  query?: string
  maskedId: string
  citizenId: string | undefined
  /** The session of somebody who may see the number. */
  revealBy: StaffSession | undefined
  /** More facts, before the usual ones. */
  children?: ComponentChildren
}) => (
  <section class="card" id={part}>
    <h2>{title}</h2>
    <dl class="facts">
      {children}
      <Fact label="ชื่อ–นามสกุล">{fullName(applicant)}</Fact>
      <div>
        <dt>เลขประจำตัวประชาชน</dt>
        <dd class="reveal">
          <span class="numbers">{citizenId ? groupCitizenId(citizenId) : maskedId}</span>
          {revealBy && !citizenId && (
            <form
              method="post"
              action={`${address}/${part === 'represented' ? 'represented-citizen-id' : 'citizen-id'}${query}#${part}`}
            >
              <CsrfField session={revealBy} />
              <button class="button plain small" type="submit">
                แสดงเลขประจำตัวประชาชน
              </button>
            </form>
          )}
          {citizenId && <span class="small muted">การเปิดดูครั้งนี้ถูกบันทึกไว้แล้ว</span>}
        </dd>
      </div>
      <Fact label="วันเกิด">
        {`${thaiDate(applicant.birthDate)} (อายุ ${ageAt(applicant.birthDate, at)} ปี)`}
      </Fact>
      <div>
        <dt>โทรศัพท์</dt>
        <dd>
          {applicant.phone ? <a href={`tel:${applicant.phone}`}>{groupPhone(applicant.phone)}</a> : '–'}
        </dd>
      </div>
      {'email' in applicant && <Fact label="อีเมล">{applicant.email}</Fact>}
      <Fact label="ที่อยู่" full>
        {addressText(applicant.address)}
      </Fact>
    </dl>
  </section>
)

/** What the citizen was told with it. */
const ToldLines = ({ lines }: { lines: readonly ToldLine[] }) =>
  lines.length === 0 ? null : (
    <dl class="told">
      {lines.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )

/** What happened, newest first. */
export const Timeline = ({ entries }: { entries: readonly TimelineEntry[] }) => (
  <section class="card">
    <h2>ประวัติ</h2>
    <ol class="timeline">
      {entries.toReversed().map((entry) => (
        <li key={entry.at + entry.action}>
          <strong>{eventLabels[entry.action]}</strong>
          <OtherOne details={entry.details} />
          {typeof entry.details.title === 'string' && <div>{entry.details.title}</div>}
          {entry.action === 'request.assign' && <div>{assignedTo(entry.details)}</div>}
          <div class="small muted">
            {entry.actorName ?? 'ระบบ'} · <time dateTime={entry.at}>{thaiDateTime(entry.at)}</time>
          </div>
          <ToldLines lines={toldLines(entry.action, entry.details)} />
          {typeof entry.details.note === 'string' && <blockquote>{entry.details.note}</blockquote>}
        </li>
      ))}
    </ol>
  </section>
)

const assignedTo = ({ department, officer }: Record<string, unknown>) =>
  [department, officer].filter((name) => typeof name === 'string').join(' · ') || 'ไม่ระบุผู้รับผิดชอบ'
