import { and, eq, exists, inArray, isNotNull, isNull, notExists } from 'drizzle-orm'
import type { Applicant } from '#templates/applicant.ts'
import { erasureAnswer } from '#templates/erasure.ts'
import { attachmentKeys } from './attachments.ts'
import type { ActorRef } from './audit-log.ts'
import { sessionsOf } from './citizen-sessions.ts'
import { type Citizen, changeCitizen } from './citizens.ts'
import { isOpenDeletion, type WaitingDataRequest } from './data-requests.ts'
import { type Database, guard } from './database.ts'
import { DomainError, isGuardFailure } from './errors.ts'
import { isInUse } from './identity-photos.ts'
import { pictureKey } from './profiles.ts'
import {
  attachments,
  auditLog,
  citizenSessions,
  dataRequests,
  drafts,
  emailChanges,
  followers,
  identityPhotos,
  outbox,
  requests,
  uploads,
} from './schema.ts'
import { uploadKeys } from './uploads.ts'
import type { Vault } from './vault.ts'
import { openStatuses } from './workflow.ts'

const eraseAction = 'citizen.erase'

/** Nobody: what an account's profile is once it was erased. */
const nobody: Applicant = {
  prefix: '',
  firstName: 'ลบข้อมูลแล้ว',
  lastName: '',
  birthDate: '',
  phone: '',
  email: '',
  address: { houseNo: '', subdistrict: '', district: '', province: '', postcode: '' },
}

/** How many requests this citizen filed, and how many of them the office has not finished. */
export async function countFiled(db: Database, citizenId: string): Promise<{ all: number; open: number }> {
  const own = eq(requests.citizenId, citizenId)
  const [all, open] = await Promise.all([
    db.$count(requests, own),
    db.$count(requests, and(own, inArray(requests.status, openStatuses))),
  ])
  return { all, open }
}

/**
 * Deletes of an account what the law lets go, in one batch, and answers the request for it. What was filed stays as
 * it was filed. Returns the keys of files whose bytes the caller deletes. Throws `invalid_action` while a request of
 * theirs is unfinished or nobody has accepted the deletion, `conflict` when it was withdrawn meanwhile.
 */
export async function eraseCitizen(
  db: Database,
  vault: Vault,
  { request, citizen }: WaitingDataRequest,
  actor: Extract<ActorRef, { id: string }>,
  at = new Date(),
): Promise<string[]> {
  const filed = await countFiled(db, citizen.id)
  if (request.acceptedAt === null) throw new DomainError('invalid_action', 'ต้องรับคำขอลบข้อมูลก่อน')
  if (filed.open > 0) throw new DomainError('invalid_action', unfinished(filed.open))
  const files = await filesOf(db, citizen)
  const now = at.toISOString()
  const isThis = and(eq(dataRequests.id, request.id), isOpenDeletion, isNotNull(dataRequests.acceptedAt))
  const openRequests = db
    .select({ id: requests.id })
    .from(requests)
    .where(and(eq(requests.citizenId, citizen.id), inArray(requests.status, openStatuses)))
  await changeCitizen(
    db,
    citizen,
    {
      action: eraseAction,
      actor,
      details: { dataRequestId: request.id, requestsKept: filed.all, files },
      set: {
        ...blank(citizen, now),
        // The number goes unless requests are kept, which need to say whose they are.
        ...(filed.all === 0 && { citizenIdSealed: await vault.seal('') }),
      },
      also: [
        guard(db, exists(db.select({ id: dataRequests.id }).from(dataRequests).where(isThis))),
        guard(db, notExists(openRequests)),
        ...erasing(db, citizen, now),
        db
          .update(dataRequests)
          .set({ answeredAt: now, answeredBy: actor.id, answer: erasureAnswer(filed.all) })
          .where(isThis),
      ],
    },
    at,
  ).catch((error: unknown) => {
    throw isGuardFailure(error) ? new DomainError('conflict') : error
  })
  return files
}

export const unfinished = (open: number) =>
  `ยังมีคำร้องที่ดำเนินการไม่เสร็จ ${open} เรื่อง ต้องดำเนินการหรือยกเลิกให้เสร็จก่อน จึงลบข้อมูลได้`

const blank = ({ id }: Citizen, now: string) => ({
  lineUserId: null,
  // Free for whoever registers with that number again: a new account, which what is kept does not belong to.
  citizenIdHash: `erased:${id}`,
  profile: nobody,
  email: '',
  passwordHash: '',
  identityStatus: 'none' as const,
  identityVerifiedAt: null,
  identityChangedAt: null,
  identityWay: null,
  identityReason: null,
  newsConsentAt: null,
  mutedEvents: [],
  pictureId: null,
  erasedAt: now,
})

const unsentOf = (db: Database, citizenId: string) => ({
  attachments: and(
    eq(attachments.citizenId, citizenId),
    notExists(db.select({ id: requests.id }).from(requests).where(eq(requests.id, attachments.draftId))),
  ),
  drafts: and(
    eq(drafts.citizenId, citizenId),
    notExists(db.select({ id: requests.id }).from(requests).where(eq(requests.id, drafts.id))),
  ),
})

/** The rows that go with the account. Messages not yet delivered would have nowhere to go. */
function erasing(db: Database, citizen: Citizen, now: string) {
  const unsent = unsentOf(db, citizen.id)
  return [
    db.delete(attachments).where(unsent.attachments),
    db.delete(uploads).where(eq(uploads.citizenId, citizen.id)),
    db.delete(drafts).where(unsent.drafts),
    db.delete(followers).where(eq(followers.citizenId, citizen.id)),
    db.delete(emailChanges).where(eq(emailChanges.citizenId, citizen.id)),
    db.delete(citizenSessions).where(sessionsOf(citizen)),
    db
      .update(identityPhotos)
      .set({ discardedAt: now })
      .where(and(eq(identityPhotos.citizenId, citizen.id), isInUse)),
    db
      .delete(outbox)
      .where(and(eq(outbox.citizenId, citizen.id), isNull(outbox.deliveredAt), isNull(outbox.failedAt))),
  ]
}

async function filesOf(db: Database, { id, pictureId }: Citizen): Promise<string[]> {
  const [unsent, coming] = await Promise.all([
    db.select({ id: attachments.id }).from(attachments).where(unsentOf(db, id).attachments),
    db.select({ id: uploads.id }).from(uploads).where(eq(uploads.citizenId, id)),
  ])
  return [
    ...(pictureId ? [pictureKey(pictureId)] : []),
    ...unsent.flatMap((file) => attachmentKeys(file.id)),
    ...coming.flatMap(uploadKeys),
  ]
}

/** Files of everybody who was erased; deleting them again does no harm, and finishes what a crash left. */
export async function listErasedFiles(db: Database): Promise<string[]> {
  const rows = await db
    .select({ details: auditLog.details })
    .from(auditLog)
    .where(and(eq(auditLog.subjectType, 'citizen'), eq(auditLog.action, eraseAction)))
  return rows.flatMap(({ details }) => (Array.isArray(details.files) ? details.files.map(String) : []))
}
