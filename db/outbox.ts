import { and, eq, gt, gte, isNull, lte, ne, sql } from 'drizzle-orm'
import type { AccountEvent, AuditEntry, CitizenEvent, RequestEvent } from './audit-log.ts'
import type { Citizen } from './citizens.ts'
import type { Database, Statement } from './database.ts'
import { isOpen, resultWeight } from './deliveries.ts'
import { outbox } from './schema.ts'

export type OutboxEntry = typeof outbox.$inferSelect
type Channel = OutboxEntry['channel']

/** Which happenings somebody hears of, and where. In LINE if there, else by e-mail; the result by both. */
type OwedEvent = RequestEvent | CitizenEvent | AccountEvent
const mailOnly = { inLine: ['mail'], outside: ['mail'] } as const
/** Whoever has taken over one of the two cannot keep the owner from hearing of it by the other. */
const everywhere = { inLine: ['line', 'mail'], outside: ['mail'] } as const
const channelsFor: Record<OwedEvent, { inLine: readonly Channel[]; outside: readonly Channel[] }> = {
  'request.submit': { inLine: ['line'], outside: ['mail'] },
  'request.accept': { inLine: ['line'], outside: ['mail'] },
  'request.start': { inLine: ['line'], outside: ['mail'] },
  'request.complete': { inLine: ['line', 'mail'], outside: ['mail'] },
  // Of the two to whom a request may belong, the one who did not cancel it.
  'request.cancel': { inLine: ['line'], outside: ['mail'] },
  // What they are refused, and until when they may appeal, nobody is to miss.
  'request.decline': { inLine: ['line', 'mail'], outside: ['mail'] },
  // To do something, by a day: one more letter does no harm, and whoever wants none switches it off.
  'request.ask_correction': { inLine: ['line', 'mail'], outside: ['mail'] },
  'request.mend': { inLine: [], outside: [] },
  'request.withdraw_correction': { inLine: ['line'], outside: ['mail'] },
  'request.check_mend': { inLine: [], outside: [] },
  'request.extend': { inLine: ['line'], outside: ['mail'] },
  // How the other agency is reached is worth a letter as well.
  'request.forward': { inLine: ['line', 'mail'], outside: ['mail'] },
  // Their own doing, answered where they did it; and nobody is bothered with their silence.
  'request.confirm': { inLine: [], outside: [] },
  'request.reopen': { inLine: [], outside: [] },
  'request.dispute': { inLine: [], outside: [] },
  'request.tell_more': { inLine: [], outside: [] },
  // Only to whoever heard that it was over, when it was not.
  'request.undo': { inLine: ['line'], outside: ['mail'] },
  // Once: the office owes them a word before they ask.
  'request.escalated': { inLine: ['line'], outside: ['mail'] },
  'request.close': { inLine: [], outside: [] },
  // Whose complaint goes on elsewhere hears of it; the one that it goes on in is not bothered.
  'request.merge': { inLine: ['line'], outside: ['mail'] },
  'request.unmerge': { inLine: ['line'], outside: ['mail'] },
  'request.take_in': { inLine: [], outside: [] },
  'request.let_go': { inLine: [], outside: [] },
  'citizen.register': { inLine: ['line', 'mail'], outside: ['mail'] },
  // Before the request is completed nobody is told: the result names what was issued.
  'document.issue': { inLine: ['line'], outside: ['mail'] },
  'document.revoke': { inLine: ['line', 'mail'], outside: ['mail'] },
  'document.remind': { inLine: ['line'], outside: ['mail'] },
  'citizen.identity_verified': { inLine: ['line', 'mail'], outside: ['mail'] },
  'citizen.identity_rejected': { inLine: ['line', 'mail'], outside: ['mail'] },
  'citizen.remind_of_draft': { inLine: ['line'], outside: ['mail'] },
  'citizen.forget_password': mailOnly,
  'citizen.reset_password': everywhere,
  'citizen.change_password': everywhere,
  'citizen.ask_email_change': mailOnly,
  'citizen.change_email': everywhere,
  'citizen.link_line': mailOnly,
  'citizen.unlink_line': mailOnly,
  'citizen.export_data': mailOnly,
  'citizen.ask_deletion': everywhere,
  'citizen.withdraw_deletion': mailOnly,
  'citizen.answer_deletion': everywhere,
  'citizen.accept_deletion': everywhere,
  'citizen.reopen_deletion': everywhere,
  'citizen.erase': everywhere,
}

/**
 * Of several things that happened to a request before its citizen heard of any, the weightiest is told, and of equals
 * the latest: who reads that it is done need not read that it was begun. What has no weight is told by itself, at once.
 */
const weights: Partial<Record<OwedEvent, number>> = {
  'document.issue': 1,
  'request.accept': 2,
  'request.start': 3,
  'request.ask_correction': 4,
  'request.withdraw_correction': 4,
  'request.merge': 4,
  'request.unmerge': 4,
  'request.decline': resultWeight,
  'request.complete': resultWeight,
  'request.cancel': resultWeight,
}

/** Whether somebody in LINE gets the same news by e-mail anyway. */
export const isMailedAnyway = (event: OwedEvent, { mutedEvents }: Pick<Citizen, 'mutedEvents'>) =>
  channelsFor[event].inLine.includes('mail') && !(mutedEvents as readonly string[]).includes(event)

/** The messages owed to the citizen for what happened, to be inserted in the same batch. */
export function owedFor(event: OwedEvent, entry: AuditEntry, citizen: Citizen): OutboxEntry[] {
  if (event === 'request.cancel' && entry.actorId === citizen.id) return []
  if (citizen.erasedAt !== null) return []
  const muted = (citizen.mutedEvents as readonly string[]).includes(event)
  const { inLine, outside } = channelsFor[event]
  // What asks somebody to do something reaches them all the same, by one way.
  const wanted = event !== 'request.ask_correction' ? [] : citizen.lineUserId ? ['line'] : ['mail']
  const channels = (citizen.lineUserId ? inLine : outside).filter((way) => !muted || wanted.includes(way))
  return channels.map((channel) => ({
    id: crypto.randomUUID(),
    channel,
    citizenId: citizen.id,
    staffId: null,
    auditEntryId: entry.id,
    requestId: entry.subjectType === 'request' ? entry.subjectId : null,
    weight: weights[event] ?? 0,
    createdAt: entry.at,
    dueAt: entry.at,
    claimedUntil: null,
    attempts: 0,
    firstAttemptAt: null,
    deliveredAt: null,
    failedAt: null,
    lastError: null,
    toldBy: null,
    repliedBy: null,
    via: null,
    mailId: null,
    addressee: event === 'citizen.erase' ? addresseeOf(citizen) : null,
  }))
}

function addresseeOf({ email, lineUserId, profile: { prefix, firstName, lastName } }: Citizen) {
  return { email, lineUserId, name: { prefix, firstName, lastName } }
}

/** As the account was when the message came to be owed, where it has been erased since. */
export function addressed(citizen: Citizen, { addressee }: OutboxEntry): Citizen {
  if (!addressee) return citizen
  const { email, lineUserId, name } = addressee
  return { ...citizen, email, lineUserId, profile: { ...citizen.profile, ...name } }
}

/**
 * The same as statements of that batch; none where nobody is told. `replyUntil` holds what goes to LINE back until
 * then, for the citizen is about to write in the chat, where the answer costs nothing.
 */
export function owe(
  db: Database,
  event: OwedEvent,
  entry: AuditEntry,
  citizen: Citizen,
  replyUntil?: Date,
): Statement[] {
  const owed = owedFor(event, entry, citizen).map((one) =>
    replyUntil && one.channel === 'line' ? { ...one, dueAt: replyUntil.toISOString() } : one,
  )
  if (owed.length === 0) return []
  return [db.insert(outbox).values(owed), ...owed.flatMap((one) => gathered(db, one))]
}

/** What nobody has begun to tell yet is told by the weightier of the two. */
function gathered(db: Database, owed: OutboxEntry): Statement[] {
  if (owed.weight === 0 || owed.requestId === null || owed.citizenId === null) return []
  const untold = and(
    isOpen,
    isNull(outbox.firstAttemptAt),
    isNull(outbox.claimedUntil),
    eq(outbox.requestId, owed.requestId),
    eq(outbox.citizenId, owed.citizenId),
    eq(outbox.channel, owed.channel),
  )
  const heavier = sql<string>`(select id from (${db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(untold, gt(outbox.weight, owed.weight)))
    .limit(1)}))`
  return [
    db
      .update(outbox)
      .set({ toldBy: owed.id, deliveredAt: owed.createdAt })
      .where(and(untold, ne(outbox.id, owed.id), gte(outbox.weight, 1), lte(outbox.weight, owed.weight))),
    db
      .update(outbox)
      .set({ toldBy: heavier, deliveredAt: owed.createdAt })
      .where(and(eq(outbox.id, owed.id), sql`${heavier} is not null`)),
  ]
}
