import { getAgencyRow } from '#db/agency.ts'
import type { Database } from '#db/database.ts'
import { newReference } from '#db/reference.ts'
import { agency, confirmations, requests } from '#db/schema.ts'
import { noAnswers } from '#db/sealed-answers.ts'
import type { Secrecy } from '#templates/complaint.ts'
import { addDays, isoDayAt } from '#templates/thai.ts'

export interface Told {
  code: string
  filedAt: string
  village?: number
  place?: { latitude: number; longitude: number }
  secrecy?: Secrecy
  /** After how many days the office said that it is done, and how it ended. */
  doneAfter?: number
  ended?: 'fixed' | 'not-fixed' | 'unanswered'
  cancelled?: true
  declined?: true
}

const dayMs = 86_400_000
const used = new Set<string>()
function unusedReference(): string {
  const reference = newReference(new Date())
  if (used.has(reference)) return unusedReference()
  used.add(reference)
  return reference
}

/** The rows of a complaint as they stand after it went that way. */
export function rowsOf({
  code,
  filedAt,
  village,
  place,
  secrecy = 'open',
  doneAfter,
  ended,
  cancelled,
  declined,
}: Told) {
  const done =
    doneAfter === undefined ? undefined : new Date(Date.parse(filedAt) + doneAfter * dayMs).toISOString()
  const id = crypto.randomUUID()
  const request: typeof requests.$inferInsert = {
    id,
    reference: unusedReference(),
    serviceCode: code,
    serviceVersion: 1,
    serviceName: code,
    answers: noAnswers,
    status: cancelled ? 'cancelled' : declined ? 'declined' : done ? 'completed' : 'submitted',
    secrecy,
    village: village ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    revision: 1,
    receivedAt: filedAt,
    dueOn: addDays(isoDayAt(filedAt), 15),
    createdAt: filedAt,
    updatedAt: done ?? filedAt,
  }
  const confirmation: typeof confirmations.$inferInsert | undefined = done
    ? {
        requestId: id,
        round: 1,
        askedAt: done,
        answerBy: done,
        fixed: ended === 'fixed' ? true : ended === 'not-fixed' ? false : null,
        answeredAt: ended === 'fixed' || ended === 'not-fixed' ? done : null,
        closedAt: ended === 'unanswered' ? done : null,
      }
    : undefined
  return { request, confirmation }
}

export async function tell(db: Database, ...all: readonly Told[]): Promise<void> {
  for (const told of all) {
    const { request, confirmation } = rowsOf(told)
    await db.atomic([
      db.insert(requests).values(request),
      ...(confirmation ? [db.insert(confirmations).values(confirmation)] : []),
    ])
  }
}

/** Turns the public statistics on, or off again. */
export async function showComplaints(db: Database, publicComplaints = true): Promise<void> {
  const { profile } = await getAgencyRow(db)
  await db.atomic([db.update(agency).set({ profile: { ...profile, publicComplaints } })])
}
