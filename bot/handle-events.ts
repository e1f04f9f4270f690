import { giveBackReply, markReplied } from '#db/deliveries.ts'
import {
  claimNextEvents,
  isLastTry,
  markFailed,
  markHandled,
  setAsideAbandoned,
  type WebhookEvent,
} from '#db/webhook-events.ts'
import type { LineFailure, Message } from './client.ts'
import type { Answer, BotContext } from './context.ts'
import { eventSchema, type LineEvent } from './events.ts'
import { NotReadyYet, neverReady } from './features/photos.ts'
import { linkMenu } from './rich-menu/publish.ts'
import { answerTo, apology } from './router.ts'

/** How many events are handled at once: enough for hundreds a second, few enough for a LINE that hangs. */
const atOnce = 64
/** A reply token lives for a minute from when we got it. */
const tokenMs = 60_000

/** Handles all that waits; returns when nothing can be claimed. At start, on a timer, and after each delivery. */
export async function handleWaitingEvents(context: BotContext): Promise<void> {
  await setAsideAbandoned(context.db, nowOf(context))
  await drain(context, { busy: new Map(), next: undefined })
}

/**
 * For the webhook: deliveries of one moment start one run, and all runs together stay within `atOnce`. What a run
 * notes here is trusted for `runLeaseMs` only: Workers let the request that carries a run die without a word.
 */
export function createEventLoop(context: BotContext): () => void {
  let scheduledAt = 0
  const pool: Pool = { busy: new Map(), next: undefined }
  const { busy } = pool
  return () => {
    if (Date.now() - scheduledAt < 1_000) return
    scheduledAt = Date.now()
    const run = async () => {
      // After the answer to LINE is on its way.
      await soon()
      scheduledAt = 0
      for (const [id, since] of busy) if (Date.now() - since > runLeaseMs) busy.delete(id)
      if (busy.size < atOnce) await drain(context, pool)
    }
    context.background(run().catch((error: unknown) => context.log?.(`webhook events: ${reasonOf(error)}`)))
  }
}

const runLeaseMs = 60_000
interface Pool {
  /** Ids of the events being handled, and since when. */
  busy: Map<string, number>
  /** The claim that fills the room of all that end in this moment. */
  next: Promise<void> | undefined
}

/**
 * Each event that is done with makes room for the next, which may be the same user's. What ends together, as when
 * LINE hangs, claims together: a claim is a commit of its own, and acknowledgements would wait for dozens in a row.
 */
async function drain(context: BotContext, pool: Pool): Promise<void> {
  if (context.isStopping?.()) return
  const events = await claimNextEvents(context.db, Math.max(0, atOnce - pool.busy.size), nowOf(context))
  for (const { id } of events) {
    pool.busy.set(id, Date.now())
    context.handling?.add(id)
  }
  // Each begins a turn of the loop after the one before: dozens begun at once would keep acknowledgements waiting.
  let turn = Promise.resolve()
  await Promise.all(
    events.map((event) => {
      turn = turn.then(soon)
      return turn.then(() => handleOne(context, pool, event))
    }),
  )
}

async function handleOne(context: BotContext, pool: Pool, event: WebhookEvent): Promise<void> {
  await handle(context, event).finally(() => {
    pool.busy.delete(event.id)
    context.handling?.delete(event.id)
  })
  pool.next ??= soon().then(() => {
    pool.next = undefined
    return drain(context, pool)
  })
  await pool.next
}

const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

async function handle(context: BotContext, stored: WebhookEvent): Promise<void> {
  const { db } = context
  const event = eventSchema.parse(stored.event)
  try {
    const answer = await answerTo(event, context).catch((error: unknown) => {
      if (error instanceof NotReadyYet && isLastTry(stored)) return neverReady
      throw error
    })
    await send(context, stored, event, answer)
    await markHandled(db, stored, nowOf(context))
  } catch (error) {
    context.log?.(`webhook event ${stored.id} (${event.type}), try ${stored.attempts}: ${reasonOf(error)}`)
    await markFailed(db, stored, reasonOf(error), nowOf(context))
    // Said once; the event itself is tried again.
    const isLines = error instanceof LineRefused || error instanceof NotReadyYet
    if (stored.attempts === 1 && !isLines) await apologise(context, event)
  }
}

/** LINE did not take an answer and may take it later: the event goes back in line. */
class LineRefused extends Error {
  // Not the class's own name, which a minifier changes: what is stored is read again.
  static label = 'LINE did not take the answer'
  override name: string = LineRefused.label
}

/** The push in place of a reply: it alone is tried again, with its key, since the reply's token is known to be no good. */
class PushRefused extends LineRefused {
  static override label = 'LINE did not take the push'
  override name = PushRefused.label
}
const wasPushed = ({ lastError }: WebhookEvent) => lastError?.startsWith(PushRefused.label) ?? false

/**
 * A retry of a reply cannot arrive twice, since its token is good for one. Once LINE refuses the token for good, a
 * push takes its place: always while the citizen still waits for the first try, later only if `worthPush`.
 */
async function send(
  context: BotContext,
  stored: WebhookEvent,
  event: LineEvent,
  answer: Answer,
): Promise<void> {
  const { client } = context
  if (answer.menu) await linkMenu(context, stored.lineUserId, answer.menu)
  const isOurs = event.mode !== 'standby' && event.source?.type === 'user'
  if (answer.messages.length === 0 || !isOurs) return
  if (answer.confirms !== undefined) return confirm(context, stored, event, answer.messages, answer.confirms)
  if (event.replyToken && !wasPushed(stored)) {
    const reply = await client.reply(event.replyToken, answer.messages)
    if (reply.ok) return
    giveBack(reply)
    context.log?.(`reply to webhook event ${stored.id}: ${reply.message}`)
    if (arrivedBefore(stored, nowOf(context))) return
  }
  const isAwaited = isFresh(stored, nowOf(context)) && (stored.attempts === 1 || wasPushed(stored))
  if (!answer.worthPush && !isAwaited) return
  const push = await client.push(stored.lineUserId, answer.messages, await retryKeyFor(stored.id))
  if (push.ok) return
  giveBack(push, PushRefused)
  context.log?.(`push for webhook event ${stored.id}: ${push.message}`)
}

/** A message that is owed anyway: as a reply it costs nothing. Only once that cannot be any more it is pushed. */
async function confirm(
  context: BotContext,
  stored: WebhookEvent,
  event: LineEvent,
  messages: Message[],
  entryId: string,
): Promise<void> {
  const { db, client } = context
  const at = nowOf(context)
  const reply = event.replyToken ? await client.reply(event.replyToken, messages) : undefined
  if (reply?.ok) return markReplied(db, entryId, at)
  if (reply) {
    giveBack(reply)
    context.log?.(`confirmation by webhook event ${stored.id}: ${reply.message}`)
  }
  if (reply && arrivedBefore(stored, at)) return markReplied(db, entryId, at)
  await giveBackReply(db, entryId, at)
  context.desk.deliverSoon()
}

const isFresh = ({ receivedAt }: WebhookEvent, at: Date) => at.getTime() - Date.parse(receivedAt) <= tokenMs

/**
 * Of a token that LINE refuses: it cannot be too old, so a try before used it, which died or was left in the dark by
 * LINE before it could say so. A try that failed in the open used it to apologise.
 */
const arrivedBefore = (stored: WebhookEvent, at: Date) =>
  isFresh(stored, at) && stored.attempts > 1 && (stored.lastError?.startsWith(LineRefused.label) ?? true)

function giveBack(failure: LineFailure, Refused = LineRefused): void {
  if (failure.retryable) throw new Refused(failure.message)
}

async function apologise({ client, log }: BotContext, event: LineEvent): Promise<void> {
  if (!event.replyToken || event.mode === 'standby' || event.source?.type !== 'user') return
  const reply = await client.reply(event.replyToken, apology)
  if (!reply.ok) log?.(`apology: ${reply.message}`)
}

/** The same UUID for the same event, so that a push repeated after a crash arrives once. */
async function retryKeyFor(eventId: string): Promise<string> {
  const bytes = new TextEncoder().encode(`answer to ${eventId}`)
  const hex = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Without the query and the parameters that drizzle puts around the store's own words. */
const reasonOf = (error: unknown) =>
  String(error instanceof Error && error.cause instanceof Error ? error.cause : error)

const nowOf = (context: BotContext) => context.now?.() ?? new Date()
