import { getAgency } from '#db/agency.ts'
import { type Attachment, listAttachments, listSuperseded } from '#db/attachments.ts'
import { isOfficeEvent, listHappenings, listTimeline } from '#db/audit-log.ts'
import { listCitizenSessions } from '#db/citizen-sessions.ts'
import type { Citizen } from '#db/citizens.ts'
import { listOpenedCorrections, type OpenedCorrection } from '#db/correction-rows.ts'
import { listDataRequestsOf } from '#db/data-requests.ts'
import { listDocuments } from '#db/documents.ts'
import { type Draft, listDrafts, representedInDraft } from '#db/drafts.ts'
import { listAddressesOf } from '#db/email-changes.ts'
import { listFollowed } from '#db/followers.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { openAnswers } from '#db/sealed-answers.ts'
import { getServiceVersion } from '#db/services.ts'
import { listViewsOf } from '#db/views.ts'
import { statuses } from '#db/workflow.ts'
import { agencyName } from '#templates/agency.ts'
import { answerText } from '#templates/answer-text.ts'
import { askedFields } from '#templates/conditions.ts'
import { deviceName } from '#templates/devices.ts'
import { slotLabel } from '#templates/documents-asked.ts'
import type { Answers } from '#templates/fields.ts'
import { identityLevelOf } from '#templates/identity.ts'
import { defectLabel } from '#templates/mendable.ts'
import type { Service } from '#templates/service.ts'
import { toldLines } from '#templates/told.ts'
import type { Runtime } from './runtime/runtime.ts'

/** Opinions within the office (พ.ร.บ.ข้อมูลข่าวสารของราชการ มาตรา 15 (3)), which may name others: a person decides. */
export const officeNotesNotIncluded =
  'บันทึกภายในที่เจ้าหน้าที่เขียนถึงกันระหว่างพิจารณาไม่อยู่ในสำเนานี้ เพราะเป็นความเห็นภายในและอาจกล่าวถึงผู้อื่น หากต้องการทราบข้อมูลเกี่ยวกับท่านในบันทึกนั้น ขอดูได้ที่สำนักงาน เจ้าหน้าที่จะพิจารณาเป็นเรื่อง ๆ'

/** All records about a citizen, in a form that people and machines can read; files go beside it. */
export async function recordsOf(
  runtime: Runtime,
  citizen: Citizen,
  requests: readonly ServiceRequest[],
  at = new Date(),
) {
  const { db, vault } = runtime
  const [agency, happenings, views, sessions, drafts, dataRequests, followed, addresses] = await Promise.all([
    getAgency(db),
    listHappenings(db, { type: 'citizen', id: citizen.id }),
    listViewsOf(db, citizen.id),
    listCitizenSessions(db, citizen, at),
    listDrafts(db, citizen.id),
    listDataRequestsOf(db, citizen.id),
    listFollowed(db, citizen.id),
    listAddressesOf(db, citizen.id),
  ])
  const filed = []
  // One after the other: somebody with a hundred requests does not need a hundred answers at once.
  for (const request of requests) filed.push(await requestRecord(runtime, citizen, request))
  return {
    exportedAt: at.toISOString(),
    agency: agencyName(agency),
    account: {
      ...citizen.profile,
      citizenId: await vault.open(citizen.citizenIdSealed),
      lineUserId: citizen.lineUserId,
      identity: {
        status: citizen.identityStatus,
        level: identityLevelOf(citizen.identityStatus),
        way: citizen.identityWay,
        verifiedAt: citizen.identityVerifiedAt,
      },
      terms: { version: citizen.termsVersion, acceptedAt: citizen.termsAcceptedAt },
      newsConsentAt: citizen.newsConsentAt,
      notificationsSwitchedOff: citizen.mutedEvents,
      registeredAt: citizen.createdAt,
      updatedAt: citizen.updatedAt,
    },
    requests: filed,
    notIncluded: officeNotesNotIncluded,
    drafts: await Promise.all(
      drafts.map(async (draft) => ({
        serviceCode: draft.serviceCode,
        answers: await answersInDraft(runtime, draft),
        represented: await representedInDraft(vault, draft),
        updatedAt: draft.updatedAt,
      })),
    ),
    // Somebody else's: its number and what it is, as the mini-app shows it.
    followed: followed.map(({ reference, serviceCode, serviceName, status }) => ({
      ...{ reference, serviceCode, serviceName },
      status: statuses[status].label,
    })),
    devices: sessions.map(({ userAgent, createdAt, seenAt }) => ({
      device: deviceName(userAgent),
      userAgent,
      loggedInAt: createdAt,
      lastSeenAt: seenAt,
    })),
    history: happenings.map(({ id, action, actorType, details, at }) => {
      const address = addresses.get(id)
      return { action, by: actorType, details: address ? { ...details, address } : details, at }
    }),
    viewedByStaff: views,
    dataRequests: dataRequests.map(({ kind, reason, createdAt, withdrawnAt, answeredAt, answer }) => {
      return { kind, reason, createdAt, withdrawnAt, answeredAt, answer }
    }),
  }
}

async function answersInDraft({ db, vault }: Runtime, draft: Draft) {
  const { fields } = await getServiceVersion(db, draft.serviceCode, draft.serviceVersion)
  return openAnswers(vault, fields, draft.answers)
}

async function requestRecord({ db, vault }: Runtime, citizen: Citizen, request: ServiceRequest) {
  const [definition, timeline, attachments, superseded, documents] = await Promise.all([
    getServiceVersion(db, request.serviceCode, request.serviceVersion),
    listTimeline(db, request),
    listAttachments(db, request.id),
    listSuperseded(db, request.id),
    listDocuments(db, request.id),
  ])
  const { reference, serviceCode, serviceName, applicant, createdAt, updatedAt } = request
  const answers = await openAnswers<Answers>(vault, definition.fields, request.answers)
  const corrections = await listOpenedCorrections({ db, vault }, request.id, definition.fields)
  return {
    reference,
    serviceCode,
    serviceName,
    status: statuses[request.status].label,
    filedBy: request.citizenId === citizen.id ? 'me' : 'representative',
    applicant,
    represented: request.represented,
    answers: Object.entries(askedFields(definition.fields, answers)).map(([name, field]) => ({
      name,
      question: field.label,
      answer: answerText(field, answers[name]),
    })),
    timeline: timeline
      .filter(({ action }) => !isOfficeEvent(action))
      .map(({ action, status, by, at, details }) => ({
        ...{ action, status, by, at },
        told: toldLines(action, details),
      })),
    attachments: attachments.map((attachment) => attachmentRecord(definition, attachment)),
    replacedAttachments: superseded.map((attachment) => attachmentRecord(definition, attachment)),
    corrections: corrections.map((correction) => correctionRecord(definition, correction)),
    documents: documents.map(
      ({
        title,
        number,
        kind,
        type,
        size,
        sha256,
        code,
        validFrom,
        validUntil,
        revokedAt,
        revokedReason,
      }) => {
        return {
          title,
          number,
          kind,
          type,
          size,
          sha256,
          code,
          validFrom,
          validUntil,
          revokedAt,
          revokedReason,
        }
      },
    ),
    createdAt,
    updatedAt,
  }
}

const attachmentRecord = (definition: Service, { name, slot, type, size, sha256 }: Attachment) => ({
  name,
  slot,
  document: slotLabel(definition, slot) ?? 'เอกสารเพิ่มเติม',
  type,
  size,
  sha256,
})

/** What the office asked to be mended, and how it was. */
function correctionRecord(definition: Service, correction: OpenedCorrection) {
  const { defects, note, answerBy, askedAt, answeredAt, closedAt, message, before, after } = correction
  const changed = Object.entries(definition.fields).filter(([name]) => name in before || name in after)
  return {
    askedAt,
    answerBy,
    note,
    asked: defects.map((defect) => ({ what: defectLabel(definition, defect), reason: defect.reason })),
    answeredAt,
    closedAt,
    message,
    answers: changed.map(([name, field]) => ({
      name,
      question: field.label,
      before: answerText(field, before[name]),
      after: answerText(field, after[name]),
    })),
  }
}
