import { listAttachments } from '#db/attachments.ts'
import { getCitizen } from '#db/citizens.ts'
import { type Correction, findOpenCorrection, listCorrections } from '#db/correction-rows.ts'
import { mendRequest } from '#db/corrections.ts'
import { documentKey } from '#db/documents.ts'
import { DomainError } from '#db/errors.ts'
import type { CitizenRequest, ServiceRequest } from '#db/requests.ts'
import { openAnswers, sealAnswers } from '#db/sealed-answers.ts'
import { getServiceVersion } from '#db/services.ts'
import { withAttachments } from '#templates/attachment-answers.ts'
import { nothingToMend } from '#templates/correction.ts'
import { answersSchema } from '#templates/field-schemas.ts'
import type { Answers } from '#templates/fields.ts'
import { type Mendable, mendable } from '#templates/mendable.ts'
import type { Service } from '#templates/service.ts'
import { fieldErrors } from './errors.ts'
import { typesetForm } from './filled-form.ts'
import type { Runtime } from './runtime/runtime.ts'
import { requireDocuments } from './submission.ts'
import { deleteDiscarded } from './uploads.ts'

/** What the mini-app sends: the answers that were mended, and no others. */
export interface SentMend {
  correctionId: string
  answers: Readonly<Record<string, unknown>>
  message: string | null
}

/**
 * Takes what a citizen mended into their request: checks that it is what was asked for and fits the form, typesets the
 * form anew and lets the clock go on.
 */
export async function mend(
  runtime: Runtime,
  request: CitizenRequest,
  sent: SentMend,
  at = new Date(),
): Promise<ServiceRequest> {
  const { db, vault, files } = runtime
  const correction = await findOpenCorrection(db, request.id)
  if (!correction) throw new DomainError('invalid_action', nothingToMend)
  if (correction.id !== sent.correctionId) throw new DomainError('conflict')
  const service = await getServiceVersion(db, request.serviceCode, request.serviceVersion)
  const checked = await check(runtime, { request, correction, service }, sent)
  const { answers, changed } = checked
  const earlier = await openAnswers<Answers>(vault, service.fields, request.answers)
  const of = (all: Answers) =>
    Object.fromEntries(changed.flatMap((name) => (name in all ? [[name, all[name]]] : [])))
  const seal = (all: Readonly<Record<string, unknown>>) => sealAnswers(vault, service.fields, all)
  const form = request.way === 'paper' ? undefined : await typeset(runtime, { request, service, at }, checked)
  try {
    const { request: mended, keys } = await mendRequest(
      db,
      request,
      correction,
      {
        answers: await seal(answers),
        plain: answers,
        before: await seal(of(earlier)),
        after: await seal(of(answers)),
        message: sent.message,
        slots: checked.slots,
        files: checked.newFiles,
        form,
      },
      at,
    )
    await deleteDiscarded(runtime, keys)
    return mended
  } catch (error) {
    if (form) await files.delete(documentKey(form.id))
    throw error
  }
}

interface Asked {
  request: CitizenRequest
  correction: Correction
  service: Service
}

/** All answers and files as they will be; throws `invalid_answers` with all that is wrong. */
async function check({ db, vault }: Runtime, { request, correction, service }: Asked, sent: SentMend) {
  const [filed, sentFiles] = await Promise.all([
    listAttachments(db, request.id),
    listAttachments(db, correction.id),
  ])
  const before = await openAnswers<Answers>(vault, service.fields, request.answers)
  const slots = [...new Set(sentFiles.map(({ slot }) => slot))]
  const attachments = [...filed.filter(({ slot }) => !slots.includes(slot)), ...sentFiles]
  const typed = withAttachments(service.fields, { ...before, ...sent.answers }, attachments)
  const { way, represented } = request
  const open = mendable(correction.defects, { service, way, answers: before, represented }, typed)
  refuseOthers(open, Object.keys(sent.answers), slots)
  const result = answersSchema(way === 'paper' ? {} : service.fields).safeParse(way === 'paper' ? {} : typed)
  if (!result.success) throw new DomainError('invalid_answers', undefined, fieldErrors(result.error))
  requireDocuments(open.documents, sentFiles)
  const answers = result.data as Answers
  const changed = [...new Set([...open.fields, ...Object.keys(before)])].filter(
    (name) => open.fields.includes(name) || JSON.stringify(before[name]) !== JSON.stringify(answers[name]),
  )
  return { answers, changed, attachments, slots, newFiles: sentFiles.length }
}

/** What was not asked for stays as it was filed. */
function refuseOthers({ fields, documents }: Mendable, names: readonly string[], slots: readonly string[]) {
  const wrong = [
    ...names.filter((name) => !fields.includes(name)),
    ...slots
      .filter((slot) => !documents.some((document) => document.slot === slot))
      .map((slot) => `documents.${slot}`),
  ]
  if (wrong.length === 0) return
  const sentence = 'ช่องนี้ไม่ได้อยู่ในรายการที่เจ้าหน้าที่ให้แก้ไข'
  throw new DomainError(
    'invalid_answers',
    undefined,
    Object.fromEntries(wrong.map((path) => [path, sentence])),
  )
}

/** The form with the new answers; the one before stays as it is. */
async function typeset(
  runtime: Runtime,
  { request, service, at }: { request: CitizenRequest; service: Service; at: Date },
  { answers, attachments }: Pick<Awaited<ReturnType<typeof check>>, 'answers' | 'attachments'>,
) {
  const [citizen, all] = await Promise.all([
    getCitizen(runtime.db, request.citizenId),
    listCorrections(runtime.db, request.id),
  ])
  const { represented, representedCitizenIdSealed: citizenIdSealed } = request
  const acting = represented && citizenIdSealed ? { represented, citizenIdSealed } : undefined
  const times = all.filter(({ answeredAt }) => answeredAt !== null).length + 1
  const edition = `แก้ไขครั้งที่ ${times}`
  const filer = { profile: request.applicant ?? citizen.profile, citizenIdSealed: citizen.citizenIdSealed }
  const { reference, disclosure } = request
  return typesetForm(runtime, filer, service, {
    disclosure,
    answers,
    acting,
    attachments,
    reference,
    edition,
    at,
  })
}
