import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditLog, staffSessions } from '#db/schema.ts'
import {
  closeStaffSession,
  findInvitedStaff,
  findStaffByEmail,
  findStaffSession,
  inviteStaff,
  openStaffSession,
  setPasswordByInvite,
} from '#db/staff.ts'
import { openTestStore } from '#tests/support/store.ts'

const invitation = { email: 'Somchai@Example.go.th', role: 'officer', name: 'สมชาย ใจดี' } as const
const system = { type: 'system' } as const
const later = (hours: number) => new Date(Date.now() + hours * 3_600_000)

test('an invited officer sets a password once, and the link is used up', async () => {
  const { db } = await openTestStore()
  const { token } = await inviteStaff(db, invitation, system)
  expect(await findInvitedStaff(db, token)).toMatchObject({
    email: 'somchai@example.go.th',
    passwordHash: null,
  })
  await setPasswordByInvite(db, token, 'a hash')
  expect(await findStaffByEmail(db, 'SOMCHAI@example.go.th')).toMatchObject({ passwordHash: 'a hash' })
  expect(await findInvitedStaff(db, token)).toBeUndefined()
  await expect(setPasswordByInvite(db, token, 'another hash')).rejects.toMatchObject({ code: 'not_found' })
})

test('of two who use one link at once, one sets the password', async () => {
  const { db } = await openTestStore()
  const { token } = await inviteStaff(db, invitation, system)
  const tries = await Promise.allSettled([
    setPasswordByInvite(db, token, 'first'),
    setPasswordByInvite(db, token, 'second'),
  ])
  expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a link is good for seven days', async () => {
  const { db } = await openTestStore()
  const { token } = await inviteStaff(db, invitation, system)
  expect(await findInvitedStaff(db, token, later(24 * 7 - 1))).toBeDefined()
  expect(await findInvitedStaff(db, token, later(24 * 7 + 1))).toBeUndefined()
})

test('inviting somebody again is refused unless it is meant, and keeps the account and its password until the new link is used', async () => {
  const { db } = await openTestStore()
  const first = await inviteStaff(db, invitation, system)
  await setPasswordByInvite(db, first.token, 'old')
  const again = { email: invitation.email, role: 'viewer' } as const
  await expect(inviteStaff(db, again, system)).rejects.toMatchObject({ code: 'invalid_action' })
  const { member } = await inviteStaff(db, { ...again, again: true }, system)
  expect(member).toMatchObject({
    id: first.member.id,
    name: 'สมชาย ใจดี',
    role: 'viewer',
    passwordHash: 'old',
  })
})

test('a new password closes the sessions and the other links of that person', async () => {
  const { db } = await openTestStore()
  const first = await inviteStaff(db, invitation, system)
  const second = await inviteStaff(db, { ...invitation, again: true }, system)
  const { token } = await openStaffSession(db, first.member)
  await setPasswordByInvite(db, second.token, 'new')
  expect(await findStaffSession(db, token)).toBeUndefined()
  expect(await findInvitedStaff(db, first.token)).toBeUndefined()
})

test('a session ends after twelve hours or with the log-out, and the store never holds its token', async () => {
  const { db } = await openTestStore()
  const { member } = await inviteStaff(db, invitation, system)
  const { token, session } = await openStaffSession(db, member)
  expect(await findStaffSession(db, token)).toMatchObject({
    csrfToken: session.csrfToken,
    member: { id: member.id },
  })
  expect(await findStaffSession(db, token, later(13))).toBeUndefined()
  expect(JSON.stringify(await db.select().from(staffSessions))).not.toContain(token)
  await closeStaffSession(db, session)
  expect(await findStaffSession(db, token)).toBeUndefined()
})

test('everything that happens to an account is in the log', async () => {
  const { db } = await openTestStore()
  const { token } = await inviteStaff(db, invitation, system)
  const member = await setPasswordByInvite(db, token, 'a hash')
  const { session } = await openStaffSession(db, member)
  await closeStaffSession(db, session)
  const entries = await db.select().from(auditLog).where(eq(auditLog.subjectType, 'staff'))
  expect(entries.map(({ action, actorType }) => `${action} by ${actorType}`)).toEqual([
    'staff.invite by system',
    'staff.set_password by staff',
    'staff.log_in by staff',
    'staff.log_out by staff',
  ])
})
