import { agencyName } from '../agency.ts'
import { fullName } from '../applicant.ts'
import type { Fields } from '../fields.ts'
import type { Service } from '../service.ts'
import type { FilledForm } from './filled-form.ts'
import { closing } from './form-foot.ts'
import { dateOf, letterHead, namesOf, namesOfAgency, onBehalfOf, sender, writtenAt } from './form-head.ts'
import { generalRequestBody } from './general-request.ts'
import { value } from './ink.ts'
import { type Layout, page, titleRow } from './page.ts'
import { written } from './questions.ts'
import { electronicSignature, receivedStamp, staffBlock } from './signatures.ts'

/** The official form of any service, from its own field definitions. */
export function requestForm(form: FilledForm): Layout {
  const { agency, service, applicant, represented, reference, submittedAt, answers } = form
  const complaint = service.group === 'complaint'
  const title = formTitle(service)
  return page({
    title: `${complaint ? `${title} ${service.name}` : title} เลขอ้างอิง ${reference}`,
    footer: `${agencyName(agency)}  ·  ${service.name} (${service.code})  ·  เลขอ้างอิง ${reference}`,
    at: submittedAt,
    words: [...namesOfAgency(agency), ...[applicant, ...(represented ? [represented] : [])].flatMap(namesOf)],
    content: [
      titleRow(title, receivedStamp(service.form)),
      writtenAt([value(`ระบบบริการอิเล็กทรอนิกส์ ${agencyName(agency)}`)], dateOf(submittedAt)),
      ...letterHead(
        agency,
        typeof answers.subject === 'string' ? answers.subject : subjectOf(service),
        form.attachments,
      ),
      sender(agency, applicant, {
        at: submittedAt,
        citizenId: form.citizenId,
        toFill: false,
        forAnother: represented !== undefined,
      }),
      ...(represented ? [onBehalfOf(represented, agency, submittedAt)] : []),
      ...(isGeneralRequest(service.fields)
        ? generalRequestBody(form)
        : written(service.fields, answers, { toFill: false })),
      closing(
        service,
        electronicSignature({
          name: fullName(applicant),
          role: signerRole(service, represented !== undefined),
          at: submittedAt,
          reference,
        }),
      ),
      staffBlock(agency, service),
    ],
  })
}

export const formTitle = ({ group, name }: Service) => (group === 'complaint' ? 'คำร้องเรียน/ร้องทุกข์' : name)
export const subjectOf = ({ name }: Service) => name

/** A letter of its own fits any form that asks what a letter says, whatever its code. */
const isGeneralRequest = (fields: Fields) => 'subject' in fields && 'details' in fields && 'wanted' in fields

const signerRole = ({ group }: Service, forAnother: boolean) =>
  group === 'complaint' ? 'ผู้แจ้ง' : forAnother ? 'ผู้ยื่นคำร้องแทน' : 'ผู้ยื่นคำร้อง'
