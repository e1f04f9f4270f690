import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { getAgency } from '#db/agency.ts'
import { recordView } from '#db/audit-log.ts'
import { type Citizen, getCitizen, maskedCitizenId } from '#db/citizens.ts'
import { DomainError } from '#db/errors.ts'
import { viewActions } from '#db/identity.ts'
import { type IdentityPhoto, listIdentityPhotos } from '#db/identity-photos.ts'
import type { AskedPhoto } from '#templates/agency.ts'
import { fullName } from '#templates/applicant.ts'
import {
  askedPhotos,
  identityLabels,
  identityLevelOf,
  identityWayLabels,
  photoDays,
} from '#templates/identity.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../app-env.ts'
import { renderPage } from '../page.tsx'
import { BeginComplaint, complaintsAtCounter } from './counter/begin-complaint.tsx'
import { type CounterDraft, CounterForms } from './identity-counter-forms.tsx'
import { DecisionForms, type RejectionDraft } from './identity-forms.tsx'
import { Console, frameOf } from './layout.tsx'
import { BeginForm, printableServices } from './paper/begin-form.tsx'
import { Applicant } from './request-parts.tsx'

/** What one POST adds to the page of a check. */
interface Extra {
  /** The 13 digits, shown this once. */
  citizenId?: string
  rejection?: RejectionDraft
  counter?: CounterDraft
  status?: ContentfulStatusCode
}

/** The citizen that the address names; throws `not_found` also for one whose data was deleted. */
export async function identityOf(c: Context<AppEnv>): Promise<Citizen> {
  const citizen = await getCitizen(c.var.runtime.db, c.req.param('id') ?? '')
  if (citizen.erasedAt !== null) throw new DomainError('not_found')
  return citizen
}

/** Of the address: whoever comes for the photos sees them, and each look at one is on record. */
export const photosShown = '?photos=show'

/** Shows the account; the look is on record unless its owner asked for this check by sending photos in. */
export async function openIdentity(c: Context<AppEnv>): Promise<Response> {
  const citizen = await identityOf(c)
  if (citizen.identityStatus !== 'pending' || !asksForPhotos(c)) {
    await recordView(c.var.runtime.db, {
      subject: { type: 'citizen', id: citizen.id },
      action: viewActions.profile,
      actor: { type: 'staff', id: c.var.staff.member.id },
    })
  }
  return identityCheckPage(c, citizen)
}

const asksForPhotos = (c: Context<AppEnv>) => c.req.query('photos') === 'show'

/** The photos beside what was entered, and the ways to end the check. */
export async function identityCheckPage(c: Context<AppEnv>, citizen: Citizen, extra: Extra = {}) {
  const { db, vault } = c.var.runtime
  const [frame, agency, photos, services, complaints] = await Promise.all([
    frameOf(c),
    getAgency(db),
    listIdentityPhotos(db, citizen.id),
    printableServices(c),
    complaintsAtCounter(c),
  ])
  const { session } = frame
  // Whoever was just told what is missing of a decision has them before their eyes.
  const shown = photos.length > 0 && (asksForPhotos(c) || extra.rejection !== undefined)
  const isWaiting = citizen.identityStatus === 'pending'
  return renderPage(
    c,
    <Console frame={frame} title={`ยืนยันตัวตน ${fullName(citizen.profile)}`}>
      <div>
        <a class="back" href="/staff/identity">
          ← รายการรอตรวจสอบ
        </a>
        <div class="head">
          <div>
            <h1>{fullName(citizen.profile)}</h1>
            <p class="reference">ลงทะเบียนเมื่อ {thaiDateTime(citizen.createdAt)}</p>
          </div>
          <Standing citizen={citizen} />
        </div>
      </div>
      <div class="detail check">
        {shown || photos.length === 0 ? (
          <Photos citizen={citizen} photos={photos} asked={askedPhotos(agency)} />
        ) : (
          <PhotosUnseen citizen={citizen} count={photos.length} />
        )}
        <div class="side stack">
          <Applicant
            title="ข้อมูลที่ลงทะเบียน"
            applicant={citizen.profile}
            at={new Date().toISOString()}
            address={`/staff/identity/${citizen.id}`}
            query={shown ? photosShown : ''}
            maskedId={await maskedCitizenId(vault, citizen)}
            citizenId={extra.citizenId}
            revealBy={session}
          />
          {session && isWaiting && shown && (
            <DecisionForms citizen={citizen} session={session} draft={extra.rejection} />
          )}
          {session && citizen.identityStatus !== 'verified' && (
            <CounterForms citizen={citizen} session={session} draft={extra.counter} />
          )}
          {session && <BeginForm citizen={citizen} services={services} session={session} />}
          {session && <BeginComplaint citizen={citizen} complaints={complaints} session={session} />}
          <p class="small muted">
            ทุกครั้งที่เปิดดูภาพหรือเลขประจำตัวประชาชน ระบบบันทึกชื่อผู้เปิดดูไว้ และเจ้าของข้อมูลเห็นบันทึกนี้ ภาพจะถูกลบเมื่อครบ{' '}
            {photoDays(agency)} วันหลังยืนยันตัวตน
          </p>
        </div>
      </div>
    </Console>,
    extra.status,
  )
}

/** How it stands, since when, and why it was sent back. */
const Standing = ({ citizen }: { citizen: Citizen }) => {
  const { identityStatus: status, identityChangedAt: at, identityReason: reason, identityWay: way } = citizen
  return (
    <div class="standing">
      <span class={`badge identity-${status}`}>{identityLabels[status]}</span>
      {status === 'verified' && way && (
        <span>
          ระดับ {identityLevelOf(status)} · {identityWayLabels[way]}
        </span>
      )}
      {at && <time dateTime={at}>{thaiDateTime(at)}</time>}
      {status === 'rejected' && reason && <p class="reason">{reason}</p>}
    </div>
  )
}

/** Until somebody wants to see them: whoever came for something else looks at none. */
const PhotosUnseen = ({ citizen, count }: { citizen: Citizen; count: number }) => (
  <div class="main stack">
    <section class="card empty" aria-labelledby="photos-title">
      <h2 id="photos-title">ภาพยืนยันตัวตน {count} ภาพ</h2>
      <p class="muted">
        {citizen.identityStatus === 'pending' ? 'รอตรวจสอบ ' : ''}
        การเปิดดูถูกบันทึกไว้ และเจ้าของภาพเห็นบันทึกนี้
      </p>
      <a class="button" href={photosShown}>
        ดูรูป
      </a>
    </section>
  </div>
)

/** Each photo as large as there is room; a tick box enlarges it without a script and without a second look on record. */
const Photos = ({
  citizen,
  photos,
  asked,
}: {
  citizen: Citizen
  photos: readonly IdentityPhoto[]
  asked: readonly AskedPhoto[]
}) => (
  <div class="main stack">
    {photos.length === 0 && (
      <div class="card empty">
        <h2>ไม่มีภาพ</h2>
        <p class="muted">ยังไม่ได้ส่งภาพ หรือภาพถูกลบตามกำหนดแล้ว</p>
      </div>
    )}
    {photos.map(({ id, slot, createdAt }) => {
      const label = asked.find((photo) => photo.slot === slot)?.label ?? 'ภาพยืนยันตัวตน'
      return (
        <figure class="card photo" key={id}>
          <figcaption>
            <strong>{label}</strong>
            <span class="small muted">ส่งเมื่อ {thaiDateTime(createdAt)}</span>
            <label class="enlarge">
              <input type="checkbox" />
              ขยายภาพ
            </label>
          </figcaption>
          <div class="frame">
            <img src={`/staff/identity/${citizen.id}/photos/${id}`} alt={label} />
          </div>
        </figure>
      )
    })}
  </div>
)

/** Somebody was quicker, or the citizen's data changed meanwhile. */
export async function identityConflictPage(c: Context<AppEnv>, citizen: Citizen): Promise<Response> {
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title="รายการนี้เปลี่ยนไปแล้ว">
      <div class="message card">
        <h1>รายการนี้เปลี่ยนไปแล้ว</h1>
        <p class="muted">มีการเปลี่ยนแปลงก่อนท่านกด ระบบจึงยังไม่ได้บันทึกรายการล่าสุดของท่าน</p>
        <Standing citizen={citizen} />
        <a class="button" href={`/staff/identity/${citizen.id}`}>
          ดูข้อมูลล่าสุด
        </a>
      </div>
    </Console>,
    409,
  )
}
