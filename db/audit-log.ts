import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Applicant } from '#templates/applicant.ts'
import { isAnswerOf } from './answered-words.ts'
import type { OtherEvent } from './audit-actions.ts'
import type { Database, Statement } from './database.ts'
import { DomainError, isUniqueViolation } from './errors.ts'
import { auditLog, citizens, confirmations, type requests, staff } from './schema.ts'
import { type Action, actions, type Status } from './workflow.ts'

/** Who did it; `nobody` is a person who did not say who they are. */
export type ActorRef = { type: 'citizen' | 'staff'; id: string } | { type: 'system' | 'nobody' }

/** What can happen to a request, as the log names it. `request.submit` opens it. */
export type RequestEvent =
  | 'request.submit'
  | `request.${Action}`
  | 'request.ask_correction'
  | 'request.mend'
  | 'request.withdraw_correction'
  | 'request.check_mend'
  | 'request.extend'
  | 'request.forward'
  | 'request.confirm'
  | 'request.reopen'
  | 'request.dispute'
  | 'request.tell_more'
  | 'request.escalated'
  | 'request.undo'
  | 'request.close'
  | 'request.merge'
  | 'request.take_in'
  | 'request.unmerge'
  | 'request.let_go'
  | 'document.issue'
  | 'document.revoke'
  | 'document.remind'
/** The office's own business: who works on it, a document before it is signed, what the public sees of a photo. */
const officeEvents = [
  'request.assign',
  'document.draft',
  'document.discard',
  'photo.publish',
  'photo.withdraw',
  'photo.cover',
  'photo.uncover',
] as const
export type OfficeEvent = (typeof officeEvents)[number]
export const isOfficeEvent = (action: string): action is OfficeEvent =>
  (officeEvents as readonly string[]).includes(action)
/** What the person for whom a request was filed can do about it: register, or say that they never asked for it. */
const representationEvents = ['request.take_over', 'request.deny_representation'] as const
export type RepresentationEvent = (typeof representationEvents)[number]
const isRepresentationEvent = (action: string): action is RepresentationEvent =>
  (representationEvents as readonly string[]).includes(action)
/** What can happen to a citizen that the citizen is told of. */
const citizenEvents = [
  'citizen.register',
  'citizen.identity_verified',
  'citizen.identity_rejected',
  'citizen.remind_of_draft',
] as const
export type CitizenEvent = (typeof citizenEvents)[number]
export const isCitizenEvent = (action: string): action is CitizenEvent =>
  (citizenEvents as readonly string[]).includes(action)
/** What can happen to an account that its owner hears of, or that a link by e-mail belongs to. */
export const accountEvents = [
  'citizen.forget_password',
  'citizen.reset_password',
  'citizen.change_password',
  'citizen.ask_email_change',
  'citizen.change_email',
  'citizen.link_line',
  'citizen.unlink_line',
  'citizen.export_data',
  'citizen.ask_deletion',
  'citizen.withdraw_deletion',
  'citizen.answer_deletion',
  'citizen.accept_deletion',
  'citizen.reopen_deletion',
  'citizen.erase',
] as const
export type AccountEvent = (typeof accountEvents)[number]
export const isAccountEvent = (action: string): action is AccountEvent =>
  (accountEvents as readonly string[]).includes(action)
export type LoggedAction = TimelineEntry['action'] | CitizenEvent | AccountEvent | OtherEvent
export const isRequestEvent = (action: string): action is RequestEvent => action in statusAfter

/** Where a request stands after each; what becomes of its documents does not move it. */
export const statusAfter = {
  'request.submit': 'submitted',
  'request.accept': actions.accept.to,
  'request.start': actions.start.to,
  'request.complete': actions.complete.to,
  'request.cancel': actions.cancel.to,
  'request.decline': actions.decline.to,
  'request.ask_correction': undefined,
  'request.mend': undefined,
  'request.withdraw_correction': undefined,
  'request.check_mend': undefined,
  'request.extend': undefined,
  'request.forward': undefined,
  'request.confirm': undefined,
  'request.reopen': actions.start.to,
  'request.dispute': undefined,
  'request.tell_more': undefined,
  'request.escalated': undefined,
  'request.undo': undefined,
  'request.close': undefined,
  'request.merge': 'merged',
  'request.take_in': undefined,
  'request.unmerge': undefined,
  'request.let_go': undefined,
  'document.issue': undefined,
  'document.revoke': undefined,
  'document.remind': undefined,
} as const satisfies Record<RequestEvent, Status | undefined>

export type AuditEntry = typeof auditLog.$inferSelect
type Subject = AuditEntry['subjectType']

interface NewEntry {
  subject: {
    type: Subject
    id: string /** After the change; null where nothing changes. */
    revision: number | null
  }
  action: LoggedAction
  actor: ActorRef
  details?: Record<string, unknown>
  at: Date
}

/** The entry of a change, to be inserted in the change's own batch: it is also the change's lock. */
export function auditEntry({ subject, action, actor, details = {}, at }: NewEntry): AuditEntry {
  return {
    id: crypto.randomUUID(),
    subjectType: subject.type,
    subjectId: subject.id,
    revision: subject.revision,
    action,
    actorType: actor.type,
    actorId: 'id' in actor ? actor.id : null,
    details,
    at: at.toISOString(),
  }
}

/** Writes a change: its rows and its audit entry together, or `conflict` when somebody was quicker. */
export async function commitChange(db: Database, entry: AuditEntry, statements: readonly Statement[]) {
  try {
    await db.atomic([db.insert(auditLog).values(entry), ...statements])
  } catch (error) {
    if (isUniqueViolation(error, 'audit_log.subject_type')) throw new DomainError('conflict')
    throw error
  }
}

/** Notes that somebody of the staff looked at something personal; the citizen can see the note. */
export async function recordView(
  db: Database,
  view: {
    subject: { type: Subject; id: string }
    action: LoggedAction
    actor: ActorRef
    details?: Record<string, unknown>
  },
  at = new Date(),
): Promise<void> {
  const subject = { ...view.subject, revision: null }
  await db.atomic([db.insert(auditLog).values(auditEntry({ ...view, subject, at }))])
}

export interface TimelineEntry {
  action: RequestEvent | RepresentationEvent | OfficeEvent
  /** The status that it led to, where it led to one. */
  status: Status | undefined
  by: AuditEntry['actorType']
  actorId: string | null
  /** Name of the officer; citizens see only `by`. */
  actorName: string | undefined
  details: Record<string, unknown>
  at: string
}

/** What happened to a request, oldest first. Views are not part of it. */
export async function listTimeline(
  db: Database,
  request: Pick<typeof requests.$inferSelect, 'id' | 'applicant'>,
): Promise<TimelineEntry[]> {
  const rows = await db
    .select({ entry: auditLog, officer: staff.name, citizen: citizens.profile, said: confirmations.note })
    .from(auditLog)
    .leftJoin(staff, and(eq(auditLog.actorType, 'staff'), eq(staff.id, auditLog.actorId)))
    .leftJoin(citizens, and(eq(auditLog.actorType, 'citizen'), eq(citizens.id, auditLog.actorId)))
    .leftJoin(confirmations, isAnswerOf)
    .where(
      and(
        eq(auditLog.subjectType, 'request'),
        eq(auditLog.subjectId, request.id),
        inArray(auditLog.action, [...Object.keys(statusAfter), ...representationEvents, ...officeEvents]),
      ),
    )
    // A take-over changes nothing of the request itself, so it has no revision.
    .orderBy(asc(auditLog.at), asc(auditLog.revision))
  return rows.flatMap(({ entry, officer, citizen, said }) =>
    isRequestEvent(entry.action) || isRepresentationEvent(entry.action) || isOfficeEvent(entry.action)
      ? [
          {
            action: entry.action,
            status: isRequestEvent(entry.action) ? statusAfter[entry.action] : undefined,
            by: entry.actorType,
            actorId: entry.actorId,
            actorName: officer ?? nameOf(entry.actorType, citizen, request.applicant !== null),
            details: said ? { ...entry.details, note: said } : entry.details,
            at: entry.at,
          },
        ]
      : [],
  )
}

/** Where the request does not say who filed it, its history does not either. */
function nameOf(
  type: AuditEntry['actorType'],
  citizen: Applicant | null,
  isShown: boolean,
): string | undefined {
  if (type === 'nobody') return 'ผู้แจ้งไม่ระบุชื่อ'
  if (!citizen) return undefined
  return isShown ? `${citizen.firstName} ${citizen.lastName}` : 'ผู้แจ้ง'
}

/** The entry with this id, for those who owe somebody a message about it. */
export async function findAuditEntry(db: Database, id: string): Promise<AuditEntry | undefined> {
  const [entry] = await db.select().from(auditLog).where(eq(auditLog.id, id))
  return entry
}

/** All that happened to a subject, oldest first. */
export const listHappenings = (
  db: Database,
  subject: { type: Subject; id: string },
  limit = 2000,
): Promise<AuditEntry[]> =>
  db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.subjectType, subject.type), eq(auditLog.subjectId, subject.id)))
    .orderBy(asc(auditLog.at))
    .limit(limit)
