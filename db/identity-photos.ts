import { and, asc, eq, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { auditEntry } from './audit-log.ts'
import type { Citizen } from './citizens.ts'
import { type Database, guard } from './database.ts'
import { DomainError, isGuardFailure, isUniqueViolation } from './errors.ts'
import { auditLog, citizens, identityPhotos } from './schema.ts'

/** A photo whose bytes are stored and that nothing has replaced. */
export type IdentityPhoto = typeof identityPhotos.$inferSelect & { createdAt: string }
type Row = typeof identityPhotos.$inferSelect

/** Where a photo's sealed bytes are in the files store. */
export const identityPhotoKey = (id: string) => `identity/${id}`
/** An upload that has not ended by then died. */
const longestUploadMs = 3_600_000

export const isInUse = and(isNotNull(identityPhotos.createdAt), isNull(identityPhotos.discardedAt))

/** Notes that bytes are about to be stored, so that they are found again whatever happens next. */
export async function announceIdentityPhoto(
  db: Database,
  citizen: Citizen,
  { slot, size }: { slot: string; size: number },
  at = new Date(),
): Promise<Row> {
  const photo = {
    id: crypto.randomUUID(),
    citizenId: citizen.id,
    slot,
    size,
    announcedAt: at.toISOString(),
    createdAt: null,
    discardedAt: null,
  }
  await db.atomic([db.insert(identityPhotos).values(photo)])
  return photo
}

/**
 * Takes a photo whose bytes are stored, in the place of the one before. Throws `invalid_action` when the check has
 * begun meanwhile: what an officer looks at does not change under their eyes.
 */
export async function takeIdentityPhoto(db: Database, photo: Row, at = new Date()): Promise<IdentityPhoto> {
  const now = at.toISOString()
  const sameSlot = and(
    eq(identityPhotos.citizenId, photo.citizenId),
    eq(identityPhotos.slot, photo.slot),
    ne(identityPhotos.id, photo.id),
  )
  const entry = auditEntry({
    subject: { type: 'citizen', id: photo.citizenId, revision: null },
    action: 'citizen.send_identity_photo',
    actor: { type: 'citizen', id: photo.citizenId },
    details: { photoId: photo.id, slot: photo.slot },
    at,
  })
  const maySend = sql`exists (select 1 from ${citizens} where ${citizens.id} = ${photo.citizenId} and ${citizens.identityStatus} in ('none', 'rejected'))`
  try {
    await db.atomic([
      guard(db, maySend),
      db.update(identityPhotos).set({ discardedAt: now }).where(and(sameSlot, isInUse)),
      db.update(identityPhotos).set({ createdAt: now }).where(eq(identityPhotos.id, photo.id)),
      db.insert(auditLog).values(entry),
    ])
  } catch (error) {
    const refused = isGuardFailure(error) || isUniqueViolation(error, 'identity_photos')
    throw refused ? new DomainError('invalid_action') : error
  }
  return { ...photo, createdAt: now }
}

/** The citizen's photos, one per slot. */
export async function listIdentityPhotos(db: Database, citizenId: string): Promise<IdentityPhoto[]> {
  const rows = await db
    .select()
    .from(identityPhotos)
    .where(and(eq(identityPhotos.citizenId, citizenId), isInUse))
    .orderBy(asc(identityPhotos.createdAt))
  return rows.flatMap(stored)
}

export async function findIdentityPhoto(db: Database, id: string): Promise<IdentityPhoto | undefined> {
  const [row] = await db
    .select()
    .from(identityPhotos)
    .where(and(eq(identityPhotos.id, id), isInUse))
  return row && stored(row)[0]
}

const stored = (row: Row): IdentityPhoto[] =>
  row.createdAt === null ? [] : [{ ...row, createdAt: row.createdAt }]

/** Discards what has served its purpose: photos of those verified, and of those who never were, before these times. */
export async function discardExpiredPhotos(
  db: Database,
  { verifiedBefore, unusedBefore }: { verifiedBefore: Date; unusedBefore: Date },
  at = new Date(),
): Promise<void> {
  const [verified, unused] = [verifiedBefore.toISOString(), unusedBefore.toISOString()]
  const isExpired = or(
    and(eq(citizens.identityStatus, 'verified'), lt(citizens.identityVerifiedAt, verified)),
    and(eq(citizens.identityStatus, 'none'), lt(identityPhotos.createdAt, unused)),
    and(
      eq(citizens.identityStatus, 'rejected'),
      lt(citizens.identityChangedAt, unused),
      lt(identityPhotos.createdAt, unused),
    ),
  )
  const expired = await db
    .select({ photo: identityPhotos })
    .from(identityPhotos)
    .innerJoin(citizens, eq(citizens.id, identityPhotos.citizenId))
    .where(and(isInUse, isExpired))
  for (const { photo } of expired) {
    const entry = auditEntry({
      subject: { type: 'citizen', id: photo.citizenId, revision: null },
      action: 'citizen.delete_identity_photo',
      actor: { type: 'system' },
      details: { photoId: photo.id, slot: photo.slot },
      at,
    })
    await db.atomic([
      db.insert(auditLog).values(entry),
      db.update(identityPhotos).set({ discardedAt: at.toISOString() }).where(eq(identityPhotos.id, photo.id)),
    ])
  }
}

/** Photos whose bytes, if there are any, are to be deleted: discarded, or of an upload that died. */
export function listDiscardedPhotos(db: Database, citizenId?: string, at = new Date()): Promise<Row[]> {
  const died = new Date(at.getTime() - longestUploadMs).toISOString()
  return db
    .select()
    .from(identityPhotos)
    .where(
      and(
        citizenId === undefined ? undefined : eq(identityPhotos.citizenId, citizenId),
        or(
          isNotNull(identityPhotos.discardedAt),
          and(isNull(identityPhotos.createdAt), lt(identityPhotos.announcedAt, died)),
        ),
      ),
    )
}

/** The bytes are gone: so goes the row. */
export async function forgetIdentityPhoto(db: Database, id: string): Promise<void> {
  await db.atomic([db.delete(identityPhotos).where(eq(identityPhotos.id, id))])
}
