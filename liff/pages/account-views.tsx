import { requestWords } from '#templates/request-words.ts'
import { thaiDateTime } from '#templates/thai.ts'
import { AccountPage } from '../account/account-page.tsx'
import { listViews } from '../account/calls.ts'
import { Loaded, useLoad } from '../parts/loaded.tsx'

type View = Awaited<ReturnType<typeof listViews>>[number]
const labels: Record<View['what'], string> = {
  attachment: 'เอกสารที่ท่านแนบ',
  document: 'เอกสารที่หน่วยงานออกให้ท่าน',
  'identity-photo': 'ภาพยืนยันตัวตน',
  'citizen-id': 'เลขประจำตัวประชาชน',
  profile: 'ข้อมูลที่ลงทะเบียน',
}

export default function AccountViews() {
  return (
    <AccountPage
      title="ใครเปิดดูข้อมูลของฉัน"
      path="/liff/account/views"
      lead="ระบบบันทึกทุกครั้งที่เจ้าหน้าที่เปิดดูเอกสารและข้อมูลสำคัญของท่าน"
    >
      {() => <Views />}
    </AccountPage>
  )
}

function Views() {
  const views = useLoad(listViews, 'views')
  return (
    <Loaded of={views}>
      {(list) =>
        list.length === 0 ? (
          <p class="empty">ยังไม่มีเจ้าหน้าที่เปิดดูข้อมูลของท่าน</p>
        ) : (
          <ul class="rows">
            {list.map(({ what, by, at, reference, name }) => (
              <li key={`${at} ${what} ${name}`} class="row">
                <strong>{labels[what]}</strong>
                {name && <span class="hint">{name}</span>}
                <span>โดย {by}</span>
                <span class="hint">{thaiDateTime(at)}</span>
                {reference && (
                  <a class="text-link" href={`/liff/requests/${reference}`}>
                    {requestWords('either').reference} {reference}
                  </a>
                )}
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}
