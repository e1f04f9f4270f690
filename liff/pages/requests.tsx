import { listRequests } from '../api.ts'
import { BegunDrafts } from '../parts/begun-drafts.tsx'
import { FollowedRows } from '../parts/followed-rows.tsx'
import { Gate } from '../parts/gate.tsx'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { RequestRows } from '../parts/request-rows.tsx'

const title = 'คำร้องของฉัน'

export default function Requests() {
  return (
    <Gate title={title} path="/liff/requests">
      <Page title={title} back={{ href: '/liff', label: 'หน้าหลัก' }}>
        <BegunDrafts />
        <RequestList />
        <FollowedRows />
      </Page>
    </Gate>
  )
}

function RequestList() {
  const requests = useLoad(listRequests, 'requests')
  return (
    <Loaded of={requests}>
      {(all) =>
        all.length === 0 ? (
          <div class="empty">
            <p>ยังไม่มีคำร้อง</p>
            <a class="button" href="/liff/services">
              ดูบริการออนไลน์
            </a>
          </div>
        ) : (
          <RequestRows requests={all} />
        )
      }
    </Loaded>
  )
}
