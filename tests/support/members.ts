import { openCitizenSession } from '#db/citizen-sessions.ts'
import { inviteStaff, openStaffSession, type StaffRole, setPasswordByInvite } from '#db/staff.ts'
import type { RegistrationInput } from '#templates/registration.ts'
import { hashedOnce, registerInvented } from './citizens.ts'
import type { Product } from './product.ts'
import { Visitor } from './visitor.ts'

type Wanted = Partial<RegistrationInput> & { lineName?: string }

/**
 * Somebody who registered a while ago and is logged in: in LINE under this name, or outside it. For whoever's point
 * is neither, since hashing passwords is slow on purpose.
 */
export async function memberOf(product: Product, n: number, { lineName, ...overrides }: Wanted = {}) {
  const visitor = new Visitor(product.url)
  const user = lineName === undefined ? undefined : product.line.user(lineName)
  const { id } = await registerInvented(product, n, user?.userId ?? null, overrides)
  if (!user)
    return visitor.carry('session', await openCitizenSession(product.db, { lineUserId: null, citizenId: id }))
  await visitor.api('POST', '/session/line', { idToken: await user.idToken() })
  return visitor
}

/** An officer who accepted an invitation a while ago and is logged in. */
export async function officerOf(product: Product, role: StaffRole = 'officer'): Promise<Visitor> {
  const email = `${role}-${crypto.randomUUID()}@example.go.th`
  const { db } = product
  const { token } = await inviteStaff(db, { email, role, name: 'สมหญิง' }, { type: 'system' })
  const member = await setPasswordByInvite(db, token, await hashedOnce('รหัสผ่านของเจ้าหน้าที่'))
  return new Visitor(product.url).carry('staff', (await openStaffSession(db, member)).token)
}
