import { type Attachment, listAttachments, listSuperseded } from '#db/attachments.ts'
import { listTimeline, type TimelineEntry } from '#db/audit-log.ts'
import { type CannedReply, listCannedReplies } from '#db/canned-replies.ts'
import { getCitizen, maskedCitizenId } from '#db/citizens.ts'
import { type Confirmation, listConfirmations } from '#db/confirmations.ts'
import { listOpenedCorrections, type OpenedCorrection } from '#db/correction-rows.ts'
import { listDepartments, listOfficers } from '#db/departments.ts'
import { type DocumentDraft, listDocumentDrafts } from '#db/document-drafts.ts'
import { type IssuedDocument, listDocuments } from '#db/documents.ts'
import { findIdentityWait, type WaitingFiler } from '#db/identity-waits.ts'
import { listEscalated } from '#db/lateness.ts'
import { findHold, type LegalHold } from '#db/legal-holds.ts'
import { listOfficeNotes, type OfficeNote } from '#db/office-notes.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { openAnswers } from '#db/sealed-answers.ts'
import { getServiceVersion } from '#db/services.ts'
import { findUndoable, type UndoableStep } from '#db/undo.ts'
import type { Answers } from '#templates/fields.ts'
import type { Service } from '#templates/service.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { Office } from './closing/assign.tsx'
import { type SecretFacts, secretFacts } from './kept-from.tsx'
import { type SameMatter, sameMatterAs } from './merging/on-request.tsx'
import { maskedRepresentedId } from './representation.tsx'

/** All that the page of a request shows. */
export interface RequestDetails {
  request: ServiceRequest
  service: Service
  /** Whether whoever complained called it fixed. */
  confirmations: readonly Confirmation[]
  identityWait: WaitingFiler | undefined
  answers: Answers
  maskedId: string
  maskedRepresentedId: string
  /** What is part of it now, and what citizens mended away from it. */
  attachments: readonly Attachment[]
  superseded: readonly Attachment[]
  corrections: readonly OpenedCorrection[]
  documents: readonly IssuedDocument[]
  /** Its department was told that it is late. */
  escalated: boolean
  /** To whom it can be given. */
  office: Office
  /** What the officer who looks has just done, and may take back. */
  undoable: UndoableStep | undefined
  drafts: readonly DocumentDraft[]
  /** With which words to a citizen may begin. */
  replies: readonly CannedReply[]
  /** What officers told each other about it. */
  notes: readonly OfficeNote[]
  timeline: readonly TimelineEntry[]
  /** Of a secret complaint: the named officers, and of whom of them it is. */
  secret: SecretFacts | undefined
  same: SameMatter
  /** That nothing of it may be deleted. */
  hold: LegalHold | undefined
}

export async function detailsOf(
  { db, vault }: Runtime,
  request: ServiceRequest,
  officerId: string,
): Promise<RequestDetails> {
  const [
    service,
    confirmations,
    identityWait,
    citizen,
    attachments,
    superseded,
    documents,
    drafts,
    timeline,
  ] = await Promise.all([
    getServiceVersion(db, request.serviceCode, request.serviceVersion),
    listConfirmations(db, request.id),
    findIdentityWait(db, request),
    request.citizenId === null ? undefined : getCitizen(db, request.citizenId),
    listAttachments(db, request.id),
    listSuperseded(db, request.id),
    listDocuments(db, request.id),
    listDocumentDrafts(db, request.id),
    listTimeline(db, request),
  ])
  return {
    request,
    service,
    confirmations,
    identityWait,
    answers: await openAnswers(vault, service.fields, request.answers),
    maskedId: citizen ? await maskedCitizenId(vault, citizen) : '',
    maskedRepresentedId: await maskedRepresentedId(vault, request),
    attachments,
    superseded,
    corrections: await listOpenedCorrections({ db, vault }, request.id, service.fields),
    documents,
    drafts,
    timeline,
    replies: await listCannedReplies(db),
    notes: await listOfficeNotes({ db, vault }, request.id),
    escalated: (await listEscalated(db, [request])).has(request.id),
    office: { departments: await listDepartments(db), officers: await listOfficers(db) },
    undoable: await findUndoable(db, request, officerId),
    secret: await secretFacts(db, request),
    same: await sameMatterAs(db, request),
    hold: await findHold(db, request.id),
  }
}
