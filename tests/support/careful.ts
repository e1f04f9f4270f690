import { beginAuthenticator, confirmAuthenticator, findAuthenticator } from '#db/second-factor.ts'
import { inviteStaff } from '#db/staff.ts'
import type { Product } from './product.ts'
import { Visitor } from './visitor.ts'

/** Somebody of the staff who is asked for a code after the password. */
export const careful = { email: 'kanda@example.go.th', password: 'รหัสผ่านของเจ้าหน้าที่' }

export async function hireCareful({ url, db, vault }: Pick<Product, 'url' | 'db' | 'vault'>): Promise<void> {
  const wanted = { email: careful.email, role: 'viewer', name: 'กานดา' } as const
  const { token, member } = await inviteStaff(db, wanted, { type: 'system' })
  const welcome = await new Visitor(url).open(`/staff/invite/${token}`)
  await welcome.press('บันทึกรหัสผ่าน', { password: careful.password, again: careful.password })
  await beginAuthenticator(db, vault, member.id, 'JBSWY3DPEHPK3PXP')
  const begun = await findAuthenticator(db, member.id)
  if (begun) await confirmAuthenticator(db, vault, begun, { step: 0, sessionId: '' })
}
