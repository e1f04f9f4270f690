import { officeCalendar } from '#templates/agency.ts'
import { secrecyOf } from '#templates/complaint.ts'
import type { Answers } from '#templates/fields.ts'
import { answerDay, deemedReceivedAt } from '#templates/working-days.ts'
import { getAgency } from './agency.ts'
import type { Database } from './database.ts'
import { departmentFor } from './departments.ts'
import type { ServiceRequest, Submission } from './requests.ts'

type Opened = Pick<Submission, 'draft' | 'service' | 'reference' | 'answers' | 'plain'>

/** A request as it begins, by what was sent; of nobody, until it is said whose it is. */
export async function newRequest(
  db: Database,
  { draft, service, reference, answers, plain = {} }: Opened,
  at: Date,
): Promise<ServiceRequest> {
  const now = at.toISOString()
  const calendar = officeCalendar(await getAgency(db))
  const receivedAt = deemedReceivedAt(calendar, at)
  return {
    id: draft.id,
    reference,
    serviceCode: service.code,
    serviceVersion: draft.serviceVersion,
    serviceName: service.name,
    citizenId: null,
    applicant: null,
    disclosure: draft.disclosure,
    secrecy: secrecyOf(service.complaint, draft.disclosure),
    followHash: null,
    ...placeOf(plain),
    answers,
    way: draft.way,
    represented: null,
    representedCitizenIdHash: null,
    representedCitizenIdSealed: null,
    representedCitizenId: null,
    representationDeniedAt: null,
    status: 'submitted',
    department: await departmentFor(db, service, at),
    assignedTo: null,
    receivedAt,
    dueOn: answerDay(calendar, receivedAt, service),
    waitingSince: null,
    mendedAt: null,
    finishedAt: null,
    anonymizedAt: null,
    revision: 1,
    createdAt: now,
    updatedAt: now,
  }
}

/** Where a complaint is, for the map and for what is near: the answers of these names that every category has. */
export function placeOf({
  place,
  village,
}: Answers): Pick<ServiceRequest, 'latitude' | 'longitude' | 'village'> {
  const point = typeof place === 'object' && 'latitude' in place ? place : undefined
  return {
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    village: typeof village === 'number' ? village : null,
  }
}
