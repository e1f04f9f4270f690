import type { Database } from '#db/database.ts'
import { countFollowers } from '#db/followers.ts'
import { findMerge, listMerged, type Merge } from '#db/merges.ts'
import { listMergeable, type NearbyComplaint } from '#db/nearby-complaints.ts'
import { findRequest, type ServiceRequest } from '#db/requests.ts'
import { mayAct, type StaffSession } from '#db/staff.ts'
import { statuses } from '#db/workflow.ts'
import { problemLabel } from '#templates/complaint.ts'
import { howLongAgo } from '#templates/following.ts'
import type { Service } from '#templates/service.ts'
import { TextInput } from '../forms/inputs.tsx'
import { CsrfField } from '../layout.tsx'
import { RevisionField } from '../request-actions.tsx'

/** What is the same as a request, or may be, and how many hear of it beside its filer. */
export interface SameMatter {
  merge: Merge | undefined
  merged: readonly ServiceRequest[]
  nearby: readonly NearbyComplaint[]
  followers: number
}

export async function sameMatterAs(db: Database, request: ServiceRequest): Promise<SameMatter> {
  const isOpen = statuses[request.status].open311 === 'open'
  // As stored: whoever reads may not know who filed it, and the filer is no follower.
  const stored = (await findRequest(db, request.id)) ?? request
  const [merge, merged, nearby, followers] = await Promise.all([
    findMerge(db, request.id),
    listMerged(db, request.id),
    isOpen ? listMergeable(db, request) : [],
    countFollowers(db, stored),
  ])
  return { merge, merged, nearby, followers }
}

interface SameMatterProps {
  request: ServiceRequest
  service: Service
  same: SameMatter
  session: StaffSession | undefined
}

/** That it goes on in another one, and the way back. */
export const MergedNotice = ({ request, same: { merge }, session }: Omit<SameMatterProps, 'service'>) =>
  merge ? (
    <div class="notice stack">
      <p>
        เรื่องนี้รวมกับเรื่อง <ReferenceLink reference={merge.into.reference} /> แล้ว (
        {statuses[merge.into.status].label}) ผู้แจ้งได้รับแจ้งความคืบหน้าของเรื่องนั้นด้วย
      </p>
      {session && mayAct(session.member.role) && (
        <form method="post" action={`/staff/requests/${request.reference}/unmerge`}>
          <CsrfField session={session} />
          <RevisionField request={request} />
          <button class="button plain" type="submit">
            แยกเรื่องนี้ออก
          </button>
        </form>
      )}
    </div>
  ) : null

const ReferenceLink = ({ reference }: { reference: string }) => (
  <a href={`/staff/requests/${reference}`}>{reference}</a>
)

/** What is near by and may be the same, what was merged into it, and how many follow it. */
export function SameMatterCard({ request, service, same, session }: SameMatterProps) {
  const isOpen = statuses[request.status].open311 === 'open'
  const mayMerge = isOpen && request.secrecy !== 'secret' && session && mayAct(session.member.role)
  const { merged, followers } = same
  if (!mayMerge && merged.length + followers === 0) return null
  return (
    <section class="card" id="same">
      <h2>เรื่องเดียวกัน</h2>
      {service.group === 'complaint' && (
        <p class={followers > 0 ? undefined : 'muted'}>
          {followers > 0 ? `มีผู้ติดตาม ${followers} คน` : 'ยังไม่มีผู้ติดตาม'}
        </p>
      )}
      {merged.length > 0 && (
        <>
          <p>เรื่องที่รวมไว้ด้วย</p>
          <ul class="same">
            {merged.map(({ id, reference, createdAt }) => (
              <li key={id}>
                <ReferenceLink reference={reference} />{' '}
                <span class="small muted">แจ้ง {howLongAgo(createdAt, new Date())}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {mayMerge && <MergeForm request={request} service={service} nearby={same.nearby} session={session} />}
    </section>
  )
}

const MergeForm = ({
  request,
  service,
  nearby,
  session,
}: {
  request: ServiceRequest
  service: Service
  nearby: readonly NearbyComplaint[]
  session: StaffSession
}) => (
  <details open={nearby.length > 0}>
    <summary>รวมเข้ากับเรื่องอื่น</summary>
    <form class="formstack" method="post" action={`/staff/requests/${request.reference}/merge`}>
      <CsrfField session={session} />
      <RevisionField request={request} />
      {nearby.length > 0 && (
        <fieldset class="checks">
          <legend>เรื่องใกล้เคียง</legend>
          {nearby.map((one) => (
            <label key={one.id} class="check">
              <input type="radio" name="into" value={one.reference} />
              <span>
                <ReferenceLink reference={one.reference} /> {problemLabel(service, one.problem)}
                <span class="small muted">
                  {' '}
                  ห่างไม่เกิน {one.metres} เมตร · แจ้ง {howLongAgo(one.createdAt, new Date())} ·{' '}
                  {statuses[one.status].label}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <TextInput
        name="other"
        label={nearby.length > 0 ? 'หรือระบุเลขที่เรื่องอื่น' : 'เลขที่เรื่องหลัก'}
        most={50}
        inputMode="numeric"
        autocomplete="off"
      />
      <div class="stack">
        <button class="button plain wide" type="submit" aria-describedby="about-merge">
          รวมเรื่องนี้เข้ากับเรื่องที่เลือก
        </button>
        <p class="small muted" id="about-merge">
          เรื่องนี้จะสิ้นสุดและไปดำเนินการพร้อมเรื่องที่เลือก ผู้แจ้งได้รับแจ้งทาง LINE หรืออีเมล แยกออกภายหลังได้
        </p>
      </div>
    </form>
  </details>
)
