import type { ComponentChildren } from 'preact'
import { thenTo } from '../next-page.ts'
import { useSession } from '../session.tsx'
import { Page } from './page.tsx'

/** Lets only somebody with an account through; others are led to one, and then back here. */
export function Gate({
  title,
  path,
  children,
}: {
  title: string
  path: string
  children: ComponentChildren
}) {
  const { session } = useSession()
  if (session.citizen) return <>{children}</>
  return (
    <Page
      title={title}
      back={{ href: '/liff', label: 'หน้าหลัก' }}
      lead="หน้านี้สำหรับผู้ที่ลงทะเบียนแล้ว เสร็จแล้วระบบจะพากลับมาที่หน้านี้"
    >
      <div class="card stack">
        <a class="button" href={thenTo('/liff/register', path)}>
          ลงทะเบียน
        </a>
        <a class="button button-quiet" href={thenTo('/liff/login', path)}>
          เข้าสู่ระบบ
        </a>
        <p class="hint">ลงทะเบียนครั้งเดียว ใช้ได้ทั้งใน LINE และเว็บเบราว์เซอร์ ใช้เวลาประมาณ 3 นาที</p>
      </div>
    </Page>
  )
}
