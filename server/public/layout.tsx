import type { ComponentChildren } from 'preact'
import { type Agency, agencyName, officeName } from '#templates/agency.ts'
import { guideNames, guidePath, guideTitles } from '#templates/guides.ts'
import { groupPhone } from '#templates/thai.ts'
import { HtmlDocument } from '../page.tsx'
import { Mark } from '../staff/layout.tsx'

/** A page for everybody: the agency's name above, how to reach it below. */
export const PublicPage = ({
  agency,
  title,
  description,
  hidden,
  children,
}: {
  agency: Agency
  title: string
  /** What a search engine says about it. */
  description?: string
  /** Not for search engines. */
  hidden?: boolean
  children: ComponentChildren
}) => (
  <HtmlDocument title={title} description={description} hidden={hidden} stylesheet="/style.css">
    <a class="skip" href="#main">
      ข้ามไปยังเนื้อหา
    </a>
    <header class="site">
      <div class="inner">
        <a class="brand" href="/">
          <Mark seal={agency.seal} />
          <span>
            <strong>{agencyName(agency)}</strong>
            <small>
              อำเภอ{agency.district} จังหวัด{agency.province}
            </small>
          </span>
        </a>
        <nav aria-label="เมนูหลัก">
          <a href="/#services">บริการ</a>
          <a href={guidePath('using')}>วิธีใช้</a>
          <a href="#contact">ติดต่อ</a>
        </nav>
      </div>
    </header>
    <main id="main">{children}</main>
    <footer class="foot" id="contact">
      <div class="inner">
        <div>
          <h2>{officeName(agency)}</h2>
          <p>{agency.address || `อำเภอ${agency.district} จังหวัด${agency.province} ${agency.postcode}`}</p>
        </div>
        <Contact agency={agency} />
        <div>
          <h2>ระบบ e-Service</h2>
          <ul>
            {guideNames.map((name) => (
              <li key={name}>
                <a href={guidePath(name)}>{guideTitles[name]}</a>
              </li>
            ))}
            <li>
              <a href="/verify">ตรวจสอบเอกสาร</a>
            </li>
            <li>
              <a href="/licences">ทะเบียนใบอนุญาต</a>
            </li>
            <li>
              <a href="/guides/banner">แบนเนอร์สำหรับเว็บไซต์หน่วยงาน</a>
            </li>
            <li>
              <a href="/staff/requests">สำหรับเจ้าหน้าที่</a>
            </li>
          </ul>
        </div>
      </div>
    </footer>
  </HtmlDocument>
)

const Contact = ({ agency: { phone, email, officeHours } }: { agency: Agency }) => (
  <div>
    <h2>ติดต่อ</h2>
    {phone && (
      <p>
        โทรศัพท์ <a href={`tel:${phone}`}>{groupPhone(phone)}</a>
      </p>
    )}
    {email && (
      <p>
        อีเมล <a href={`mailto:${email}`}>{email}</a>
      </p>
    )}
    {officeHours && <p>{officeHours}</p>}
  </div>
)
