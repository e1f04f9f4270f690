import { agencyName } from '../agency.ts'
import { sealOnPaper } from '../agency-seal.ts'
import { fullName } from '../applicant.ts'
import type { Fields } from '../fields.ts'
import { requestWords } from '../request-words.ts'
import type { Service } from '../service.ts'
import type { FilledForm } from './filled-form.ts'
import { closing } from './form-foot.ts'
import {
  codeOf,
  dateOf,
  hiddenName,
  letterHead,
  namesInAnswers,
  namesOf,
  namesOfAgency,
  onBehalfOf,
  sender,
  titleOf,
  writtenAt,
} from './form-head.ts'
import { generalRequestBody } from './general-request.ts'
import { value } from './ink.ts'
import { officePage } from './office-page.ts'
import { type Enclosed, type Layout, page, titleRow } from './page.ts'
import { written } from './questions.ts'
import { electronicSignature, receivedStamp, staffBlock } from './signatures.ts'

/** The official form of any service, from its own field definitions. */
export function requestForm(form: FilledForm): Layout {
  const { agency, service, applicant, represented, reference, submittedAt, answers, filedBy } = form
  const complaint = service.group === 'complaint'
  const title = titleOf(service)
  const known = reference === undefined ? notSent : `${requestWords(service.group).reference} ${reference}`
  return page({
    title: `${complaint ? `${title} ${service.name}` : title} ${known}`,
    footer: `${agencyName(agency)}  ·  ${service.name} (${service.code})  ·  ${known}`,
    ...(reference === undefined && { above: notSent }),
    at: submittedAt,
    agency,
    lineHeight: 1.12,
    top: 34,
    bottom: 36,
    ownLast: service.ownPaper !== undefined,
    continued: [title, ...(applicant ? [fullName(applicant)] : [])].join('  ·  '),
    words: [
      ...namesOfAgency(agency),
      ...[applicant, represented].flatMap((person) => (person ? namesOf(person) : [])),
      ...namesInAnswers(answers),
      ...(filedBy?.split(/\s+/) ?? []),
    ],
    ...(reference !== undefined && { enclosed: enclosed(form) }),
    content: [
      titleRow(title, { left: sealOnPaper(agency, 58), corner: receivedStamp(codeOf(service)) }),
      writtenAt([value(`ระบบบริการอิเล็กทรอนิกส์ ${agencyName(agency)}`)], dateOf(submittedAt)),
      ...letterHead(
        agency,
        typeof answers.subject === 'string' ? answers.subject : service.name,
        form.attachments,
      ),
      sender(agency, applicant, {
        at: submittedAt,
        citizenId: form.citizenId,
        toFill: false,
        forAnother: represented !== undefined,
      }),
      ...(represented ? [onBehalfOf(represented, agency, submittedAt, form.representedCitizenId)] : []),
      ...(isGeneralRequest(service.fields)
        ? generalRequestBody(form)
        : written(service.fields, answers, { toFill: false })),
      closing(
        service,
        electronicSignature({
          name: applicant ? fullName(applicant) : hiddenName,
          role: signerRole(service, represented !== undefined),
          at: submittedAt,
          referenceWord: requestWords(service.group).reference,
          ...(reference !== undefined && { reference }),
          ...(filedBy !== undefined && { filedBy }),
        }),
      ),
      ...staffBlock(agency, service),
      ...officePage({ agency, service, name: applicant ? fullName(applicant) : undefined, reference }),
    ],
  })
}

const notSent = 'ตัวอย่างก่อนส่ง ยังไม่ได้ส่ง'

/** What was entered, for programs: the same as on the page, by the names of the form's definition. */
const enclosed = ({ agency, service, ...form }: FilledForm): Enclosed => ({
  name: 'answers.json',
  description: 'ข้อมูลที่กรอกในแบบฟอร์มนี้ (JSON)',
  json: {
    agency: agencyName(agency),
    service: { code: service.code, name: service.name },
    ...form,
    labels: Object.fromEntries(Object.entries(service.fields).map(([name, { label }]) => [name, label])),
  },
})

/** A letter of its own fits any form that asks what a letter says, whatever its code. */
const isGeneralRequest = (fields: Fields) => 'subject' in fields && 'details' in fields && 'wanted' in fields

const signerRole = ({ group }: Service, forAnother: boolean) =>
  `${requestWords(group).signer}${forAnother ? 'แทน' : ''}`
