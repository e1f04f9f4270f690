import type { Browser, Page } from 'playwright-core'
import {
  inviteStaff,
  openStaffSession,
  type StaffMember,
  type StaffRole,
  setPasswordByInvite,
} from '#db/staff.ts'
import { hashedOnce } from './citizens.ts'
import type { Product } from './product.ts'

interface Wanted {
  role?: StaffRole
  name?: string
  /** Off for whoever's browser runs none of ours. */
  script?: boolean
  width?: number
}

/** Somebody of the staff who accepted an invitation a while ago and is logged in, in a browser of their own. */
export async function staffPage(
  { db, url }: Pick<Product, 'db' | 'url'>,
  browser: Browser,
  { role = 'officer', name = 'สมหญิง', script = true, width = 1280 }: Wanted = {},
): Promise<{ page: Page; member: StaffMember }> {
  const email = `${role}-${crypto.randomUUID()}@example.go.th`
  const { token } = await inviteStaff(db, { email, role, name }, { type: 'system' })
  const member = await setPasswordByInvite(db, token, await hashedOnce('รหัสผ่านของเจ้าหน้าที่'))
  const context = await browser.newContext({
    baseURL: url,
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
    locale: 'th-TH',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(30_000)
  await context.addCookies([{ name: 'staff', value: (await openStaffSession(db, member)).token, url }])
  return { page: await context.newPage(), member }
}
