import { requestWords } from '#templates/request-words.ts'
import { type Definition, listDrafts, listRequests } from '../api.ts'
import { Begun } from './begun-drafts.tsx'
import { Loaded, useLoad } from './loaded.tsx'
import { RequestRows } from './request-rows.tsx'

/** The newest few; the others are where all are. */
const mostShown = 5

/** What one has begun of a service and filed of it, with where each stands. */
export function OwnFilings({ definition: { code, group } }: { definition: Definition }) {
  const own = useLoad(async () => {
    const [{ drafts }, requests] = await Promise.all([listDrafts(), listRequests()])
    return {
      drafts: drafts.filter(({ service }) => service.code === code),
      requests: requests.filter(({ serviceCode }) => serviceCode === code),
    }
  }, `own ${code}`)
  return (
    <section class="own-filings" aria-labelledby="own-title">
      <h3 id="own-title">{requestWords(group).filed}ของท่าน</h3>
      <Loaded of={own}>
        {({ drafts, requests }) => (
          <>
            {drafts.length + requests.length === 0 && <p class="hint">ยังไม่มี</p>}
            {drafts.length > 0 && (
              <p class="hint">ปุ่มด้านบนจะเปิดเรื่องที่กรอกค้างไว้นี้ต่อ หากต้องการเริ่มใหม่ ให้ลบร่างก่อน</p>
            )}
            {drafts.length > 0 && (
              <ul class="begun">
                {drafts.map((draft) => (
                  <Begun key={draft.id} draft={draft} onDiscarded={own.reload} />
                ))}
              </ul>
            )}
            {requests.length > 0 && <RequestRows requests={requests.slice(0, mostShown)} />}
            {requests.length > mostShown && <a href="/liff/requests">ดูทั้งหมด {requests.length} เรื่อง</a>}
          </>
        )}
      </Loaded>
    </section>
  )
}
