import { getAgency } from '#db/agency.ts'
import { listAttachments } from '#db/attachments.ts'
import { listDepartments } from '#db/departments.ts'
import { documentKey, type IssuedDocument, newCode, newDocument } from '#db/documents.ts'
import { DomainError } from '#db/errors.ts'
import { isNumberTaken, peekNumber } from '#db/number-series.ts'
import { actOnRequest, type ServiceRequest } from '#db/requests.ts'
import { getServiceVersion } from '#db/services.ts'
import type { StaffMember } from '#db/staff.ts'
import type { Words } from '#db/step-words.ts'
import { fullName } from '#templates/applicant.ts'
import { acceptance, acceptanceTitle } from '#templates/documents/acceptance.ts'
import { slotLabel } from '#templates/documents-asked.ts'
import { acceptanceSeries } from '#templates/issuing/numbering.ts'
import { isoDayAt } from '#templates/thai.ts'
import type { Runtime } from './runtime/runtime.ts'

/** More officers than ever accept in the same second. */
const tries = 20

/**
 * รับเรื่อง, with ใบรับคำขอ for whoever filed it. Its number is part of the paper: when a colleague was given the same
 * one at that moment, it is made anew with the next. Of somebody who does not say their name there is none.
 */
export async function accept(
  runtime: Runtime,
  publicUrl: string,
  request: ServiceRequest,
  officer: StaffMember,
  note: Pick<Words, 'note'>,
  at = new Date(),
): Promise<ServiceRequest> {
  const { db, files } = runtime
  const actor = { type: 'staff' as const, id: officer.id }
  if (request.secrecy !== 'open' || !request.applicant || request.status !== 'submitted')
    return actOnRequest(db, request, 'accept', actor, note, at)
  for (let n = 0; n < tries; n++) {
    const document = await typeset(runtime, publicUrl, request, officer, at)
    try {
      return await actOnRequest(db, request, 'accept', actor, { ...note, document }, at)
    } catch (error) {
      await files.delete(documentKey(document.id))
      if (!isNumberTaken(error)) throw error
    }
  }
  throw new DomainError('conflict')
}

async function typeset(
  runtime: Runtime,
  publicUrl: string,
  request: ServiceRequest,
  officer: StaffMember,
  at: Date,
): Promise<IssuedDocument> {
  const { db } = runtime
  const [agency, service, attachments, number, departments] = await Promise.all([
    getAgency(db),
    getServiceVersion(db, request.serviceCode, request.serviceVersion),
    listAttachments(db, request.id),
    peekNumber(db, acceptanceSeries, at),
    listDepartments(db),
  ])
  // Who has it today, whatever the service said when it was filed.
  const department = departments.find(({ id }) => id === request.department)?.name ?? service.department
  const [id, code] = [crypto.randomUUID(), newCode()]
  const person = request.represented ?? request.applicant
  const holder = person ? fullName(person) : ''
  const layout = acceptance({
    agency,
    service: { ...service, department },
    holder,
    code,
    reference: request.reference,
    number: number.number,
    enteredAt: request.createdAt,
    receivedAt: request.receivedAt,
    acceptedAt: at.toISOString(),
    dueOn: request.dueOn,
    documents: [
      ...(request.way === 'online' ? [`แบบ${service.name}`] : []),
      ...new Set(attachments.map(({ slot }) => slotLabel(service, slot) ?? slot)),
    ],
    officer: officer.name,
    verifyUrl: `${publicUrl}/verify/${code}`,
  })
  const bytes = await runtime.pdf().render(layout)
  const { sha256 } = await runtime.files.put(documentKey(id), bytes, bytes.byteLength)
  const file = { type: 'application/pdf', size: bytes.byteLength, sha256 }
  const known = { ...file, ...number, id, code, holder, kind: 'acceptance' as const, title: acceptanceTitle }
  return newDocument(request, { ...known, validFrom: isoDayAt(at) }, { type: 'staff', id: officer.id }, at)
}
