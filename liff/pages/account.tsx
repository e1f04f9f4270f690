import { useState } from 'preact/hooks'
import { answerText } from '#templates/answer-text.ts'
import { groupPhone, thaiDate } from '#templates/thai.ts'
import { getAccount, logOut } from '../api.ts'
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
        <Profile />
      </Page>
    </Gate>
  )
}

function Profile() {
  const account = useLoad(getAccount, 'account')
  return (
    <Loaded of={account}>
      {({ profile, citizenId, identity, lineLinked }) => (
        <>
          <IdentityNotice identity={identity} />
          <section class="card" aria-labelledby="profile-title">
            <h2 id="profile-title">ข้อมูลของท่าน</h2>
            <dl class="facts">
              {[
                ['ชื่อ-สกุล', `${profile.prefix}${profile.firstName} ${profile.lastName}`],
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
            <p class="hint">หากข้อมูลไม่ถูกต้อง กรุณาติดต่อเจ้าหน้าที่เพื่อแก้ไข</p>
          </section>
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
