import { useLocation, useRoute } from 'preact-iso'
import { followedOver } from '#templates/following.ts'
import { thaiDateTime } from '#templates/thai.ts'
import { type FollowedOne, getFollowed, unfollow } from '../api.ts'
import { Confirmed } from '../parts/confirmed.tsx'
import { Gate } from '../parts/gate.tsx'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { StatusChip, StatusSteps } from '../parts/status.tsx'
import { happenings } from '../parts/timeline.tsx'
import { Times } from '../parts/times.tsx'
import { statusFaces } from '../statuses.ts'
import '../style/nearby.css'

const title = 'เรื่องที่ติดตาม'

export default function FollowedPage() {
  const { reference = '' } = useRoute().params
  return (
    <Gate title={title} path={`/liff/followed/${reference}`}>
      <Followed reference={reference} />
    </Gate>
  )
}

/** A complaint that somebody else filed: where it stands, and nothing of who filed it. */
function Followed({ reference }: { reference: string }) {
  const followed = useLoad(() => getFollowed(reference), reference)
  const { route } = useLocation()
  return (
    <Page
      title={followed.data?.serviceName ?? title}
      back={{ href: '/liff/requests', label: 'คำร้องของฉัน' }}
      lead={`เรื่องที่ท่านติดตาม เลขที่ ${reference}`}
    >
      <Loaded of={followed}>
        {(one) => (
          <>
            <Where one={one} />
            {one.photoUrl && (
              <figure class="card followed-photo">
                <img
                  class="followed-picture"
                  src={one.photoUrl}
                  alt={`ภาพประกอบเรื่อง${one.problem}`}
                  decoding="async"
                />
              </figure>
            )}
            <Steps one={one} />
            {one.mayUnfollow && (
              <div class="actions">
                <Confirmed
                  label="เลิกติดตาม"
                  question="ยืนยันการเลิกติดตามเรื่องนี้"
                  confirmLabel="ยืนยันเลิกติดตาม"
                  keepLabel="ติดตามต่อ"
                  work={async () => {
                    await unfollow(reference)
                    route('/liff/requests', true)
                  }}
                >
                  <p>หน่วยงานจะไม่แจ้งความคืบหน้าของเรื่องนี้ให้ท่านอีก</p>
                </Confirmed>
              </div>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const Where = ({ one }: { one: FollowedOne }) => (
  <section class="card" aria-labelledby="status-title">
    <h2 id="status-title">สถานะ</h2>
    <p>
      <strong>{one.problem}</strong>
    </p>
    {statusFaces[one.status].step === undefined ? (
      <StatusChip status={one.status} />
    ) : (
      <StatusSteps status={one.status} />
    )}
    {one.mergedInto && <p>เจ้าหน้าที่ดำเนินการเรื่องนี้ไปพร้อมกับเรื่อง {one.mergedInto} ซึ่งเป็นเรื่องเดียวกัน</p>}
    {one.status === 'cancelled' && <p>{followedOver}</p>}
    <Times request={one} />
  </section>
)

const Steps = ({ one: { steps } }: { one: FollowedOne }) => (
  <section class="card" aria-labelledby="timeline-title">
    <h2 id="timeline-title">ประวัติการดำเนินการ</h2>
    <ol class="timeline">
      {steps.map(({ action, status, told, at }) => (
        <li key={at}>
          <strong>{status ? statusFaces[status].label : happenings[action]}</strong>
          {told.map(({ name, label, text }) => (
            <span key={name} class="told">
              {label}: {text}
            </span>
          ))}
          <span class="hint">{thaiDateTime(at)}</span>
        </li>
      ))}
    </ol>
  </section>
)
