import { groupPhone } from '#templates/thai.ts'
import { getAgency } from '../api.ts'
import { agencyTitle, liffLink } from '../page-facts.ts'
import { Icon } from '../parts/icons.tsx'
import { IdentityNotice } from '../parts/identity.tsx'
import { useLoad } from '../parts/loaded.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { useSession } from '../session.tsx'
import { whereWeRun } from '../start-place.ts'

const categories = [
  { href: '/liff/account', icon: 'account', label: 'บัญชี', hint: 'ข้อมูลของท่านและการยืนยันตัวตน' },
  { href: '/liff/services', icon: 'services', label: 'บริการออนไลน์', hint: 'ยื่นคำร้องและขอรับบริการ' },
  {
    href: '/liff/complaints',
    icon: 'complaints',
    label: 'ร้องเรียนร้องทุกข์ออนไลน์',
    hint: 'แจ้งปัญหาและความเดือดร้อน',
  },
] as const

const links = [
  { href: '/liff/requests', icon: 'requests', label: 'คำร้องของฉัน' },
  { href: '/liff/help', icon: 'help', label: 'วิธีใช้' },
] as const

export default function Home() {
  const { citizen } = useSession().session
  const place = whereWeRun(navigator.userAgent, '', '', false)
  const link = place.inAppBrowser ? liffLink('/liff') : undefined
  return (
    <Page title={citizen ? 'ยินดีต้อนรับ เข้าสู่ระบบบริการประชาชนออนไลน์' : 'บริการประชาชนออนไลน์'}>
      {citizen ? (
        <>
          <p class="greeting">{citizen.name}</p>
          <IdentityNotice identity={citizen.identity} />
        </>
      ) : (
        <section class="card stack" aria-label="เริ่มใช้งาน">
          <p>
            ยื่นคำร้อง แจ้งเรื่องร้องเรียน และติดตามสถานะกับ{agencyTitle()}ได้ทุกวัน ตลอด 24 ชั่วโมง โดยไม่ต้องเดินทางมาที่สำนักงาน
          </p>
          <a class="button" href="/liff/register">
            ลงทะเบียน
          </a>
          <a class="button button-quiet" href="/liff/login">
            เข้าสู่ระบบ
          </a>
        </section>
      )}
      {link && (
        <Notice tone="info" title="ใช้งานสะดวกขึ้นใน LINE">
          <a href={link}>เปิดหน้านี้ใน LINE</a> เพื่อเข้าสู่ระบบด้วยบัญชี LINE ของท่าน
        </Notice>
      )}
      <nav aria-label="หมวดบริการ">
        <ul class="categories">
          {categories.map(({ href, icon, label, hint }) => (
            <li key={href}>
              <a class="category" href={href}>
                <span class="category-icon">
                  <Icon name={icon} />
                </span>
                <span>
                  <strong>{label}</strong>
                  <span class="hint">{hint}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
        <ul class="shortcuts">
          {links.map(({ href, icon, label }) => (
            <li key={href}>
              <a class="shortcut" href={href}>
                <Icon name={icon} />
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Contact />
    </Page>
  )
}

/** Nice to have: when it cannot be loaded, the page is whole without it. */
function Contact() {
  const { data } = useLoad(getAgency, 'agency')
  return (
    <footer class="contact">
      {data && (
        <>
          <p>{data.office}</p>
          {data.phone && (
            <p>
              โทร <a href={`tel:${data.phone.replace(/[^\d+]/g, '')}`}>{groupPhone(data.phone)}</a>
            </p>
          )}
          {data.officeHours && <p>{data.officeHours}</p>}
        </>
      )}
    </footer>
  )
}
