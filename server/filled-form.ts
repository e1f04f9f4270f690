import { getAgency } from '#db/agency.ts'
import type { Attachment } from '#db/attachments.ts'
import type { Citizen } from '#db/citizens.ts'
import { documentKey } from '#db/documents.ts'
import { DomainError } from '#db/errors.ts'
import type { TypesetForm } from '#db/request-forms.ts'
import type { Acting } from '#db/requests.ts'
import { attachmentFields, withAttachments } from '#templates/attachment-answers.ts'
import { type Disclosure, secrecyOf } from '#templates/complaint.ts'
import { askedFields } from '#templates/conditions.ts'
import type { Layout } from '#templates/documents/page.ts'
import { requestForm } from '#templates/documents/request-form.ts'
import { slotLabel } from '#templates/documents-asked.ts'
import { answersSchema } from '#templates/field-schemas.ts'
import type { Answers } from '#templates/fields.ts'
import type { DocumentAsked, Service } from '#templates/service.ts'
import { fieldErrors } from './errors.ts'
import { checkedActing } from './representation.ts'
import type { Runtime } from './runtime/runtime.ts'

/** What was typed into a form, with the files of its draft. */
export interface Read {
  answers: unknown
  /** Null or missing when somebody files for themselves. */
  represented?: unknown
  files: readonly Attachment[]
  at: Date
}

/** What is right of it. */
export interface Fitting {
  answers: Answers
  acting: Acting | undefined
}

/** Answers and represented person, cleaned; throws `invalid_answers` with all that is wrong with either. */
export async function fitting(
  { vault }: Runtime,
  citizen: Citizen | null,
  service: Service,
  { answers: sent, represented, files, at }: Read,
): Promise<Fitting> {
  const typed = isRecord(sent) ? withAttachments(service.fields, sent, files) : sent
  const answers = answersSchema(service.fields).safeParse(typed)
  const person = await checkedActing(vault, citizen, service, { typed: represented, at })
  if (answers.success && 'acting' in person) return { answers: answers.data, acting: person.acting }
  throw new DomainError('invalid_answers', undefined, {
    ...('errors' in person ? person.errors : {}),
    ...(answers.success ? {} : fieldErrors(answers.error)),
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where the files belong that these answers ask for. */
export const slotsOf = (
  { fields }: Service,
  documents: readonly DocumentAsked[],
  answers: Answers,
): string[] => [...documents, ...attachmentFields(askedFields(fields, answers))].map(({ slot }) => slot)

/** Null is somebody of whom nothing is to stand on it. */
type Filer = Pick<Citizen, 'profile' | 'citizenIdSealed'> | null
export interface Filled {
  answers: Answers
  acting: Pick<Acting, 'represented' | 'citizenIdSealed'> | undefined
  attachments: readonly Pick<Attachment, 'slot'>[]
  disclosure: Disclosure
  /** The officer who files it at the counter. */
  filedBy?: string | undefined
  /** Missing as long as it was not sent. */
  reference?: string
  at: Date
}

/** The official form of these answers, to be typeset. */
export async function filledForm(
  runtime: Runtime,
  filer: Filer,
  service: Service,
  { answers, acting, disclosure, filedBy, reference, attachments, at }: Filled,
): Promise<Layout> {
  const citizen = disclosure === 'anonymous' ? null : filer
  return requestForm({
    agency: await getAgency(runtime.db),
    service,
    applicant: citizen && secrecyOf(service.complaint, disclosure) === 'open' ? citizen.profile : null,
    ...(acting && { represented: acting.represented }),
    ...(citizen && service.printsCitizenId && (await openedCitizenIds(runtime, citizen, acting))),
    answers,
    ...(filedBy !== undefined && { filedBy }),
    ...(reference !== undefined && { reference }),
    submittedAt: at.toISOString(),
    attachments: attachments.map(({ slot }) => slotLabel(service, slot) ?? slot),
  })
}

export const formTitle = ({ name, code }: Service) => `แบบ${name} (${code})`

/** The same, typeset and stored. `edition` tells it from those before: แก้ไขครั้งที่ 1 */
export async function typesetForm(
  runtime: Runtime,
  citizen: Filer,
  service: Service,
  filled: Filled & { edition?: string },
): Promise<TypesetForm> {
  const pdf = await runtime.pdf().render(await filledForm(runtime, citizen, service, filled))
  const id = crypto.randomUUID()
  const { sha256 } = await runtime.files.put(documentKey(id), pdf, pdf.byteLength)
  const title = [formTitle(service), filled.edition].filter(Boolean).join(' ')
  return { id, title, type: 'application/pdf', size: pdf.byteLength, sha256 }
}

/** The 13 digits of who files and of whom they file for, for the paper alone. */
async function openedCitizenIds({ vault }: Runtime, citizen: NonNullable<Filer>, acting: Filled['acting']) {
  return {
    citizenId: await vault.open(citizen.citizenIdSealed),
    ...(acting && { representedCitizenId: await vault.open(acting.citizenIdSealed) }),
  }
}
