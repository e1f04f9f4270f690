/** What whoever opened a complaint again adds to their no: photos of how it looks, and words. */
import { and, count, desc, eq, gt, gte, isNotNull, sql } from 'drizzle-orm'
import { fixPhotoSlot, mostFixLetters, mostFixPhotos } from '#templates/fix-more.ts'
import { type Attachment, findAttachment, justCome } from './attachments.ts'
import { type ActorRef, auditEntry, commitChange } from './audit-log.ts'
import { type Confirmation, findLatestConfirmation, isConfirmation, reopens } from './confirmations.ts'
import { type Database, guard } from './database.ts'
import { DomainError, isGuardFailure, isUniqueViolation } from './errors.ts'
import type { ServiceRequest } from './requests.ts'
import { attachments, confirmations, requests } from './schema.ts'
import { statuses } from './workflow.ts'

/** After so long a silence, what is sent next in the chat is about something else. */
const silenceMs = 3_600_000

/** A no that opened its complaint again, and how many photos may still be added to it. */
export interface Reopening extends Confirmation {
  answeredAt: string
  photosLeft: number
}

/** The no to which something can be added now: while it could still be given, and the office is at it. */
export async function findReopening(
  db: Database,
  { id, status }: Pick<ServiceRequest, 'id' | 'status'>,
  at = new Date(),
): Promise<Reopening | undefined> {
  const latest = await findLatestConfirmation(db, id)
  if (latest?.fixed !== false || latest.answeredAt === null || !reopens(latest)) return undefined
  if (latest.answerBy <= at.toISOString() || statuses[status].open311 === 'closed') return undefined
  const { answeredAt } = latest
  const [sent] = await db
    .select({ n: count() })
    .from(attachments)
    .where(isSentWith({ ...latest, answeredAt }))
  return { ...latest, answeredAt, photosLeft: Math.max(0, mostFixPhotos - (sent?.n ?? 0)) }
}

const isSentWith = ({ requestId, answeredAt }: Pick<Reopening, 'requestId' | 'answeredAt'>) =>
  and(
    eq(attachments.draftId, requestId),
    eq(attachments.slot, fixPhotoSlot),
    gte(attachments.createdAt, answeredAt),
  )

async function getReopening(db: Database, request: ServiceRequest, at: Date): Promise<Reopening> {
  const reopening = await findReopening(db, request, at)
  if (!reopening) throw new DomainError('invalid_action', tooLateToAdd)
  return reopening
}

export const tooLateToAdd = 'ขณะนี้เพิ่มรูปหรือข้อความไม่ได้แล้ว หากยังมีปัญหา กรุณาแจ้งเรื่องใหม่'
export const enoughPhotos = `ส่งรูปครบ ${mostFixPhotos} รูปแล้ว`

type StoredFile = Pick<Attachment, 'id' | 'name' | 'type' | 'size' | 'sha256' | 'hasPreview'>

/**
 * Adds a photo whose bytes are stored; sent twice it is there once. Throws `invalid_action` when it comes too late, or
 * there are enough.
 */
export async function addFixPhoto(
  db: Database,
  request: ServiceRequest,
  file: StoredFile,
  actor: ActorRef,
  at = new Date(),
): Promise<Attachment> {
  const reopening = await getReopening(db, request, at)
  const attachment: Attachment = {
    ...justCome,
    ...file,
    slot: fixPhotoSlot,
    draftId: request.id,
    citizenId: request.citizenId,
    createdAt: at.toISOString(),
  }
  const stands = and(isConfirmation(reopening), eq(confirmations.fixed, false))
  try {
    await commitChange(db, toldMore(request, actor, at), [
      guard(db, sql`(select count(*) from ${attachments} where ${isSentWith(reopening)}) < ${mostFixPhotos}`),
      db.insert(attachments).values(attachment),
      db
        .update(confirmations)
        .set({
          listeningSince: sql`case when listening_since is null then null else ${attachment.createdAt} end`,
        })
        .where(stands),
    ])
    return attachment
  } catch (error) {
    if (isGuardFailure(error)) throw new DomainError('invalid_action', enoughPhotos)
    if (!isUniqueViolation(error, 'attachments.id')) throw error
    const known = await findAttachment(db, file.id)
    if (known?.draftId === request.id) return known
    throw new DomainError('not_found')
  }
}

/** Adds words; said twice they stand there once. Throws `invalid_action` when they come too late or are too many. */
export async function addFixWords(
  db: Database,
  request: ServiceRequest,
  words: string,
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const reopening = await getReopening(db, request, at)
  const { note, listeningSince } = reopening
  if (note === words || note.endsWith(`\n${words}`)) return
  const all = note === '' ? words : `${note}\n${words}`
  if (all.length > mostFixLetters)
    throw new DomainError('invalid_action', `ข้อความรวมกันยาวเกิน ${mostFixLetters} ตัวอักษร กรุณาย่อแล้วส่งใหม่`)
  await commitChange(db, toldMore(request, actor, at, { note: words }), [
    db
      .update(confirmations)
      .set({ note: all, listeningSince: listeningSince && at.toISOString() })
      .where(isConfirmation(reopening)),
  ])
}

/** It changes nothing that an officer decides on: whoever has the page open goes on with it. */
const toldMore = (
  { id }: ServiceRequest,
  actor: ActorRef,
  at: Date,
  details: Record<string, unknown> = { photo: true },
) =>
  auditEntry({
    subject: { type: 'request', id, revision: null },
    action: 'request.tell_more',
    actor,
    details,
    at,
  })

/** From now on what they send in the chat belongs to their no; null: not any more. */
export const listenInChat = (db: Database, reopening: Confirmation, since: Date | null) =>
  db.atomic([
    db
      .update(confirmations)
      .set({ listeningSince: since ? since.toISOString() : null })
      .where(isConfirmation(reopening)),
  ])

/** The complaint to which what this citizen sends in the chat now belongs, if to one. */
export async function findListening(
  db: Database,
  citizenId: string,
  at = new Date(),
): Promise<{ request: ServiceRequest; reopening: Reopening; since: string } | undefined> {
  const [row] = await db
    .select({ request: requests, since: confirmations.listeningSince })
    .from(requests)
    .innerJoin(confirmations, eq(confirmations.requestId, requests.id))
    .where(
      and(
        eq(requests.citizenId, citizenId),
        isNotNull(confirmations.listeningSince),
        gt(confirmations.listeningSince, new Date(at.getTime() - silenceMs).toISOString()),
      ),
    )
    .orderBy(desc(confirmations.listeningSince))
    .limit(1)
  const reopening = row && (await findReopening(db, row.request, at))
  return reopening && row.since !== null ? { request: row.request, reopening, since: row.since } : undefined
}
