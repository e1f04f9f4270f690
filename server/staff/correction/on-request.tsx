import type { ComponentChildren } from 'preact'
import type { Attachment } from '#db/attachments.ts'
import type { OpenedCorrection } from '#db/correction-rows.ts'
import type { ServiceRequest } from '#db/requests.ts'
import type { StaffSession } from '#db/staff.ts'
import { mendedLabel, waitsForCitizenLabel } from '#templates/correction.ts'
import { defectLabel } from '#templates/mendable.ts'
import { requestWords } from '#templates/request-words.ts'
import type { Service } from '#templates/service.ts'
import { thaiDate, thaiDateTime } from '#templates/thai.ts'
import { CsrfField } from '../layout.tsx'
import { RevisionField } from '../request-actions.tsx'
import { shownAnswer } from './answer.ts'

interface Known {
  request: ServiceRequest
  service: Service
  corrections: readonly OpenedCorrection[]
  /** What is part of the request now, and what was before. */
  attachments: readonly Attachment[]
  superseded: readonly Attachment[]
  /** Of somebody who may act. */
  actBy: StaffSession | undefined
}

/** In the queue and on the request, beside its status. */
export const CorrectionBadge = ({
  request: { waitingSince, mendedAt },
}: {
  request: Pick<ServiceRequest, 'waitingSince' | 'mendedAt'>
}) => {
  if (waitingSince) return <span class="badge waits to-mend">{waitsForCitizenLabel}</span>
  return mendedAt ? <span class="badge waits mended">{mendedLabel}</span> : null
}

/** What the office waits for. */
export const WaitingForCitizen = ({ request, service, corrections, actBy }: Known) => {
  const open = corrections.find(({ answeredAt, closedAt }) => answeredAt === null && closedAt === null)
  if (!open || !request.waitingSince) return null
  const { filer } = requestWords(service.group)
  return (
    <section class="notice waiting correction" aria-labelledby="waiting-title">
      <h2 id="waiting-title">{waitsForCitizenLabel}</h2>
      <p>
        แจ้ง{filer}เมื่อ {thaiDateTime(open.askedAt)} ระบบหยุดนับเวลาไว้
        {open.answerBy && ` ขอให้แก้ไขภายใน ${thaiDate(open.answerBy)}`}
      </p>
      <Defects service={service} correction={open} />
      {actBy && (
        <Press
          session={actBy}
          request={request}
          step="withdraw"
          label="ถอนคำขอให้แก้ไข"
          about={`${filer}จะได้รับแจ้งว่าไม่ต้องแก้ไขแล้ว และระบบนับเวลาต่อ`}
        />
      )}
    </section>
  )
}

/** What came back, beside what was there before; earlier rounds below the latest. */
export const Mended = (known: Known) => {
  const answered = known.corrections.filter(({ answeredAt }) => answeredAt !== null).toReversed()
  const [latest, ...earlier] = answered
  if (!latest) return null
  const { request, actBy } = known
  return (
    <section class="card stack" id="mended">
      <div class="head">
        <h2>สิ่งที่{requestWords(known.service.group).filer}แก้ไข</h2>
        {request.mendedAt && <span class="badge mended">{mendedLabel}</span>}
      </div>
      <Comparison correction={latest} {...known} />
      {request.mendedAt && actBy && (
        <Press session={actBy} request={request} step="checked" label="ตรวจสิ่งที่แก้ไขแล้ว" />
      )}
      {earlier.map((correction) => (
        <details key={correction.id}>
          <summary>แก้ไขเมื่อ {thaiDateTime(correction.answeredAt ?? '')}</summary>
          <Comparison correction={correction} {...known} />
        </details>
      ))}
    </section>
  )
}

const Comparison = ({
  correction,
  service,
  attachments,
  superseded,
}: Known & { correction: OpenedCorrection }) => {
  const { id, before, after, message, answeredAt, askedAt } = correction
  const names = Object.keys(service.fields).filter(
    (name) => (name in before || name in after) && service.fields[name]?.kind !== 'attachments',
  )
  // What came with this round may have been mended away since.
  const came = [...attachments, ...superseded].filter(({ correctionId }) => correctionId === id)
  const went = superseded.filter(({ supersededBy }) => supersededBy === id)
  const slots = [...new Set([...came, ...went].map(({ slot }) => slot))]
  const reasonFor = (kind: 'field' | 'document', name: string) =>
    correction.defects.find((defect) => defect.kind === kind && defect.name === name)?.reason
  const filesOf = (files: readonly Attachment[], slot: string) => (
    <FileLinks files={files.filter((file) => file.slot === slot)} />
  )
  return (
    <div class="stack">
      <p class="small muted">
        แจ้งเมื่อ {thaiDateTime(askedAt)} · ส่งกลับเมื่อ {thaiDateTime(answeredAt ?? '')}
      </p>
      {message && <blockquote class="said">{message}</blockquote>}
      <dl class="compared">
        {names.flatMap((name) => {
          const field = service.fields[name]
          if (!field) return []
          const [was, is] = [shownAnswer(field, before[name]), shownAnswer(field, after[name])]
          return (
            <Pair
              key={name}
              label={field.label}
              reason={reasonFor('field', name)}
              was={was || '–'}
              is={is || '–'}
            >
              {was === is && <span class="small muted">ไม่ได้เปลี่ยน</span>}
            </Pair>
          )
        })}
        {slots.map((slot) => (
          <Pair
            key={slot}
            label={defectLabel(service, { kind: 'document', name: slot })}
            reason={reasonFor('document', slot)}
            was={filesOf(went, slot)}
            is={filesOf(came, slot)}
          />
        ))}
      </dl>
    </div>
  )
}

const Pair = ({
  label,
  reason,
  was,
  is,
  children,
}: {
  label: string
  reason: string | undefined
  was: ComponentChildren
  is: ComponentChildren
  children?: ComponentChildren
}) => (
  <div>
    <dt>
      {label}
      {reason && <small>{reason}</small>}
    </dt>
    <dd class="was">
      <small>เดิม</small>
      <div>{was}</div>
    </dd>
    <dd class="is">
      <small>แก้ไขเป็น</small>
      <div>{is}</div>
      {children}
    </dd>
  </div>
)

const FileLinks = ({ files }: { files: readonly Attachment[] }) =>
  files.length === 0 ? (
    <>ไม่มีไฟล์</>
  ) : (
    <ul>
      {files.map(({ id, name }) => (
        <li key={id}>
          <a href={`/staff/attachments/${id}`} target="_blank" rel="noopener">
            {name}
          </a>
        </li>
      ))}
    </ul>
  )

const Defects = ({ service, correction }: { service: Service; correction: OpenedCorrection }) => (
  <>
    <ol>
      {correction.defects.map((defect) => (
        <li key={defect.kind + defect.name}>
          <strong>{defectLabel(service, defect)}</strong> – {defect.reason}
        </li>
      ))}
    </ol>
    {correction.note && <blockquote class="said">{correction.note}</blockquote>}
  </>
)

const Press = ({
  session,
  request,
  step,
  label,
  about,
}: {
  session: StaffSession
  request: ServiceRequest
  step: 'withdraw' | 'checked'
  label: string
  about?: string
}) => (
  <form method="post" action={`/staff/requests/${request.reference}/correction/${step}`}>
    <CsrfField session={session} />
    <RevisionField request={request} />
    <button class="button plain small" type="submit">
      {label}
    </button>
    {about && <p class="small">{about}</p>}
  </form>
)
