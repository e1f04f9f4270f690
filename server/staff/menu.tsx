import type { ComponentChildren } from 'preact'
import { mayAct, mayAdminister } from '#db/staff.ts'
import type { Frame } from './layout.tsx'

interface Part {
  href: string
  label: string
  /** How much waits there, and what that is. */
  waiting?: number | undefined
  what?: string
}

interface Group {
  /** None over what is needed all day. */
  title?: string
  parts: readonly Part[]
}

/** The parts of the console, as this person may see them. */
function groupsOf({ session, ...frame }: Frame): Group[] {
  const acting = session !== undefined && mayAct(session.member.role)
  const administering = session !== undefined && mayAdminister(session.member.role)
  const waiting = (
    href: string,
    label: string,
    n: number | undefined,
    what: string,
    hidden = false,
  ): Part[] => (n === undefined || (hidden && n === 0) ? [] : [{ href, label, waiting: n, what }])
  return [
    {
      parts: [
        { href: '/staff', label: 'วันนี้' },
        { href: '/staff/requests', label: 'คำร้อง' },
        ...(acting ? [{ href: '/staff/paper', label: 'สแกน' }] : []),
      ],
    },
    {
      title: 'รอดำเนินการ',
      parts: [
        ...waiting('/staff/identity', 'ยืนยันตัวตน', frame.waitingChecks, 'รายการรอตรวจ'),
        ...waiting('/staff/documents', 'รอลงนาม', frame.waitingDrafts, 'ฉบับ'),
        ...waiting('/staff/data-requests', 'คำขอข้อมูล', frame.waitingDataRequests, 'รายการรอตอบ', true),
        ...waiting('/staff/deliveries', 'การส่งและรับ', frame.deliveryTroubles, 'รายการที่ไม่สำเร็จ', true),
      ],
    },
    {
      title: 'จัดการ',
      parts: [
        {
          href: '/staff/catalogue',
          label: 'บริการ',
          waiting: frame.unconfirmedServices,
          what: 'รายการรอยืนยัน',
        },
        { href: '/staff/reports', label: 'รายงาน' },
        ...(administering
          ? [
              { href: '/staff/people', label: 'เจ้าหน้าที่' },
              { href: '/staff/retention', label: 'ข้อมูลพ้นกำหนด' },
              { href: '/staff/settings', label: 'ตั้งค่า' },
              { href: '/staff/audit', label: 'บันทึกการใช้งาน' },
            ]
          : []),
        { href: '/staff/account', label: 'บัญชีของฉัน' },
      ],
    },
  ].filter(({ parts }) => parts.length > 0)
}

/** Beside the page on a wide screen; on a narrow one behind a link, which needs no script, with who is logged in. */
export const Menu = ({ frame, children }: { frame: Frame; children: ComponentChildren }) => (
  <nav id="menu" class="menu" aria-label="ส่วนของระบบ">
    {groupsOf(frame).map(({ title, parts }) => (
      <div key={title} class="group">
        {title && <p class="title">{title}</p>}
        <ul>
          {parts.map((part) => (
            <li key={part.href}>
              <PartLink part={part} path={frame.path} />
            </li>
          ))}
        </ul>
      </div>
    ))}
    {children}
    <a class="button plain small menu-close" href="#main">
      ปิดเมนู
    </a>
  </nav>
)

const PartLink = ({ part: { href, label, waiting = 0, what }, path }: { part: Part; path: string }) => (
  <a href={href} aria-current={isAt(href, path) ? 'page' : undefined}>
    {label}
    {waiting > 0 && (
      <>
        {' '}
        <span class="count">
          {waiting.toLocaleString('en-US')}
          <span class="hidden"> {what}</span>
        </span>
      </>
    )}
  </a>
)

const isAt = (href: string, path: string) =>
  href === '/staff' ? /^\/staff\/?$/.test(path) : path.startsWith(href)
