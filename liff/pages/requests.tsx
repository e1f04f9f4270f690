import { thaiDate } from '#templates/thai.ts'
import { listRequests } from '../api.ts'
import { BegunDrafts } from '../parts/begun-drafts.tsx'
import { Gate } from '../parts/gate.tsx'
import { IdentityWaitChip } from '../parts/identity-wait.tsx'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { StatusChip } from '../parts/status.tsx'

const title = 'คำร้องของฉัน'

export default function Requests() {
  return (
    <Gate title={title} path="/liff/requests">
      <Page title={title} back={{ href: '/liff', label: 'หน้าหลัก' }}>
        <BegunDrafts />
        <RequestList />
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
          <ul class="rows">
            {all.map(({ reference, serviceName, status, createdAt, filed, identityWait }) => (
              <li key={reference}>
                <a class="row" href={`/liff/requests/${reference}`}>
                  <strong>{serviceName}</strong>
                  {filed && (
                    <span>{filed.you === 'represented' ? `ยื่นแทนโดย ${filed.by}` : `ยื่นแทน ${filed.for}`}</span>
                  )}
                  <span class="row-facts">
                    <StatusChip status={status} />
                    <IdentityWaitChip wait={identityWait} />
                    <span class="hint">
                      เลขที่ {reference} · {thaiDate(createdAt, 'medium')}
                    </span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}
