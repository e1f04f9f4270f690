import { useState } from 'preact/hooks'
import { answerText } from '#templates/answer-text.ts'
import { fullName } from '#templates/applicant.ts'
import { groupPhone, thaiDate } from '#templates/thai.ts'
import { Picture } from '../account/picture.tsx'
import { type Account, getAccount, logOut } from '../api.ts'
import { sentenceOf } from '../api-error.ts'
import { isInsideLine } from '../outside.ts'
import { Gate } from '../parts/gate.tsx'
import { IdentityNotice } from '../parts/identity.tsx'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { useSession } from '../session.tsx'

export default function AccountPage() {
  return (
    <Gate title="บัญชี" path="/liff/account">
      <Page title="บัญชี" back={{ href: '/liff', label: 'หน้าหลัก' }}>
        <Overview />
      </Page>
    </Gate>
  )
}

const pages = [
  {
    title: 'เอกสารจากหน่วยงาน',
    links: [['/liff/account/documents', 'เอกสารของฉัน', 'ใบอนุญาต หนังสือรับรอง และใบเสร็จ']],
  },
  {
    title: 'การเข้าสู่ระบบ',
    links: [
      ['/liff/account/password', 'เปลี่ยนรหัสผ่าน', 'ต้องใช้รหัสผ่านปัจจุบัน'],
      ['/liff/account/email', 'เปลี่ยนอีเมล', 'ยืนยันด้วยลิงก์ที่ส่งไปอีเมลใหม่'],
      ['/liff/account/devices', 'อุปกรณ์ที่เข้าสู่ระบบ', 'ดูและออกจากระบบในอุปกรณ์อื่น รวมถึง LINE'],
    ],
  },
  {
    title: 'ข้อมูลส่วนบุคคล',
    links: [
      ['/liff/account/consents', 'ข้อตกลง ความยินยอม และการแจ้งเตือน', 'เปลี่ยนได้ทุกเมื่อ'],
      ['/liff/account/views', 'ใครเปิดดูข้อมูลของฉัน', 'เจ้าหน้าที่ที่เปิดดูเอกสารของท่าน และเมื่อใด'],
      ['/liff/account/data', 'ดาวน์โหลดหรือขอลบข้อมูล', 'สำเนาข้อมูลทั้งหมดของท่าน'],
    ],
  },
] as const

function Overview() {
  const account = useLoad(getAccount, 'account')
  return (
    <Loaded of={account}>
      {(data) => (
        <>
          <IdentityNotice identity={data.identity} />
          <Profile account={data} onChange={account.reload} />
          {pages.map(({ title, links }) => (
            <nav key={title} class="stack" aria-label={title}>
              <h2>{title}</h2>
              <ul class="rows">
                {links.map(([href, label, hint]) => (
                  <li key={href}>
                    <a class="row" href={href}>
                      <strong>{label}</strong>
                      <span class="hint">{hint}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
          <div class="actions">
            <a class="button button-quiet" href="/liff/requests">
              คำร้องของฉัน
            </a>
            {/* Inside LINE one is always oneself: logging out would log in again at the next opening. */}
            {!isInsideLine() && <LogOut />}
          </div>
        </>
      )}
    </Loaded>
  )
}

const Profile = ({ account, onChange }: { account: Account; onChange(): void }) => {
  const { profile, citizenId, lineLinked, picture } = account
  return (
    <section class="card" aria-labelledby="profile-title">
      <h2 id="profile-title">ข้อมูลของท่าน</h2>
      <Picture address={picture} onChange={onChange} />
      <dl class="facts">
        {[
          ['ชื่อ–นามสกุล', fullName(profile)],
          ['เลขประจำตัวประชาชน', citizenId],
          ['วันเกิด', thaiDate(profile.birthDate)],
          ['เบอร์โทรศัพท์', groupPhone(profile.phone)],
          ['อีเมล', profile.email],
          ['ที่อยู่', answerText({ kind: 'address', label: 'ที่อยู่' }, profile.address)],
          ['บัญชี LINE', lineLinked ? 'เชื่อมต่อแล้ว' : 'ยังไม่ได้เชื่อมต่อ'],
        ].map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <a class="button button-quiet" href="/liff/account/profile">
        แก้ไขข้อมูล
      </a>
    </section>
  )
}

function LogOut() {
  const { refresh } = useSession()
  const [trouble, setTrouble] = useState<string>()
  const leave = async () => {
    setTrouble(undefined)
    try {
      await logOut()
      // Drafts that were being typed are nobody else's to see.
      sessionStorage.clear()
      await refresh()
    } catch (error) {
      setTrouble(sentenceOf(error))
    }
  }
  return (
    <>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <button type="button" class="button button-quiet" onClick={leave}>
        ออกจากระบบ
      </button>
    </>
  )
}
