import { and, asc, eq, inArray, isNull, lte, or } from 'drizzle-orm'
import type { AccountEvent, AuditEntry, CitizenEvent, RequestEvent } from './audit-log.ts'
import type { Citizen } from './citizens.ts'
import type { Database, Statement } from './database.ts'
import { outbox } from './schema.ts'

export type OutboxEntry = typeof outbox.$inferSelect
type Channel = OutboxEntry['channel']

/** Longer than any call to LINE or Resend may take, so that a claim runs out only when its holder died. */
const leaseMs = 30_000
/** LINE forgets a retry key after a day; a try after that could arrive twice. */
const horizonMs = 24 * 3_600_000

/** Which happenings somebody hears of, and where. In LINE if there, else by e-mail; the result by both. */
type OwedEvent = RequestEvent | CitizenEvent | AccountEvent
const mailOnly = { inLine: ['mail'], outside: ['mail'] } as const
/** Whoever has taken over one of the two cannot keep the owner from hearing of it by the other. */
const everywhere = { inLine: ['line', 'mail'], outside: ['mail'] } as const
const channelsFor: Record<OwedEvent, { inLine: readonly Channel[]; outside: readonly Channel[] }> = {
  'request.submit': { inLine: ['line'], outside: ['mail'] },
  'request.accept': { inLine: ['line'], outside: [] },
  'request.start': { inLine: ['line'], outside: [] },
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
  // Once: the office owes them a word before they ask.
  // Only to whoever heard that it was over, when it was not.
  'request.undo': { inLine: ['line'], outside: ['mail'] },
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
    createdAt: entry.at,
    dueAt: entry.at,
    claimedUntil: null,
    attempts: 0,
    firstAttemptAt: null,
    deliveredAt: null,
    failedAt: null,
    lastError: null,
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

/** The same as a statement of that batch; none where nobody is told. */
export function owe(db: Database, event: OwedEvent, entry: AuditEntry, citizen: Citizen): Statement[] {
  const owed = owedFor(event, entry, citizen)
  return owed.length > 0 ? [db.insert(outbox).values(owed)] : []
}

const isOpen = and(isNull(outbox.deliveredAt), isNull(outbox.failedAt))

/** Takes what is due, oldest first; nobody else gets it until the lease runs out. One statement, so two never share. */
export function claimDue(db: Database, limit: number, at = new Date()): Promise<OutboxEntry[]> {
  const now = at.toISOString()
  const due = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(isOpen, lte(outbox.dueAt, now), or(isNull(outbox.claimedUntil), lte(outbox.claimedUntil, now))),
    )
    .orderBy(asc(outbox.dueAt))
    .limit(limit)
  return db
    .update(outbox)
    .set({ claimedUntil: new Date(at.getTime() + leaseMs).toISOString() })
    .where(inArray(outbox.id, due))
    .returning()
}

export async function markDelivered(db: Database, entry: OutboxEntry, at = new Date()): Promise<void> {
  const now = at.toISOString()
  await settle(db, entry, {
    addressee: null,
    deliveredAt: now,
    lastError: null,
    firstAttemptAt: entry.firstAttemptAt ?? now,
  })
}

/** Tried in vain: again after a growing pause, or never when it cannot help or the retry key has run out. */
export async function markFailed(
  db: Database,
  entry: OutboxEntry,
  error: string,
  { retryable }: { retryable: boolean },
  at = new Date(),
): Promise<void> {
  const first = new Date(entry.firstAttemptAt ?? at)
  const again = new Date(at.getTime() + pauseAfter(entry.attempts + 1))
  const givenUp = !retryable || again.getTime() - first.getTime() > horizonMs
  await settle(db, entry, {
    firstAttemptAt: first.toISOString(),
    lastError: error.slice(0, 1000),
    ...(givenUp ? { addressee: null, failedAt: at.toISOString() } : { dueAt: again.toISOString() }),
  })
}

/** Lets go of an entry that was claimed and not tried. */
export const release = (db: Database, entry: OutboxEntry) =>
  db.atomic([db.update(outbox).set({ claimedUntil: null }).where(eq(outbox.id, entry.id))])

async function settle(db: Database, entry: OutboxEntry, outcome: Partial<OutboxEntry>): Promise<void> {
  await db.atomic([
    db
      .update(outbox)
      .set({ ...outcome, attempts: entry.attempts + 1, claimedUntil: null })
      .where(eq(outbox.id, entry.id)),
  ])
}

/** 5 s, 10 s, 20 s … up to an hour, a fifth of it random so that entries do not march in step. */
function pauseAfter(attempts: number): number {
  const pause = Math.min(5_000 * 2 ** (attempts - 1), 3_600_000)
  return pause * (0.9 + Math.random() * 0.2)
}
