import { type Agency, agencyName } from '../agency.ts'
import { sealOnPaper } from '../agency-seal.ts'
import { type Applicant, fullName } from '../applicant.ts'
import type { Answers } from '../fields.ts'
import type { Service } from '../service.ts'
import { closing } from './form-foot.ts'
import {
  codeOf,
  dateToFill,
  letterHead,
  namesOf,
  namesOfAgency,
  sender,
  titleOf,
  writtenAt,
} from './form-head.ts'
import { gap } from './ink.ts'
import { officePage } from './office-page.ts'
import { type Content, type Layout, page } from './page.ts'
import { pageMark } from './page-mark.ts'
import { written } from './questions.ts'
import { receivedStamp, signatureToFill, staffBlock } from './signatures.ts'
import { titleLines } from './title-lines.ts'

/** What one blank form is printed from. */
export interface BlankForm {
  agency: Agency
  service: Service
  /** Written in where it is known. */
  applicant?: Applicant | undefined
  citizenId?: string | undefined
  /** What has been answered already; the rest is left to the pen. */
  answers?: Answers | undefined
  /** Whose draft the signed pages belong to: capitals and digits. It is in the QR of every page. */
  draftCode: string
  /** ISO instant, part of the file: the same input gives the same bytes. */
  preparedAt: string
}

/** The form of any service on paper, to fill in with a pen: the same questions, with room to write. */
export function blankForm(form: BlankForm): Layout {
  const { agency, service, applicant, draftCode, preparedAt } = form
  const title = titleOf(service)
  return page({
    title,
    footer: `${agencyName(agency)}  ·  ${service.name} (${service.code})  ·  รหัสแบบร่าง ${draftCode}`,
    at: preparedAt,
    agency,
    lineHeight: 1.5,
    words: [...namesOfAgency(agency), ...(applicant ? namesOf(applicant) : [])],
    head: { height: 120, content: (...at) => head(form, ...at) },
    content: [
      writtenAt([gap(120)], dateToFill()),
      ...letterHead(agency, service.name, []),
      sender(agency, applicant, { at: preparedAt, citizenId: form.citizenId ?? '', toFill: true }),
      ...written(service.fields, form.answers ?? {}, { toFill: true }),
      closing(service, signatureToFill(service, applicant && fullName(applicant))),
      ...staffBlock(agency, service),
      ...officePage({ agency, service, name: applicant && fullName(applicant), apart: true }),
    ],
  })
}

/** The QR stands in the same corner of every page, with its quiet zone; beside it the title, and the office's stamp. */
function head(
  { agency, service, draftCode, applicant }: BlankForm,
  current: number,
  all: number,
  pages: number,
): Content {
  const title = titleOf(service)
  const ownPaper = current === all ? service.ownPaper : undefined
  // What comes after the signature is the office's or somebody else's: no draft waits for it among its own.
  if (current > pages)
    return {
      stack: [
        { text: title, alignment: 'center', fontSize: 11 },
        { text: ownPaper?.note ?? 'หน้านี้เจ้าหน้าที่เป็นผู้กรอก ไม่ต้องถ่ายหรือส่ง', alignment: 'center', fontSize: 11 },
      ],
      margin: [0, 24, 0, 0],
    }
  return {
    columns: [
      { width: 96, stack: [{ qr: pageMark({ draftCode, page: current, pages }), fit: 70, eccLevel: 'Q' }] },
      {
        width: '*',
        // A long title touches neither the stamp nor the QR.
        margin: [0, current === 1 && agency.seal ? 0 : 16, 12, 0],
        alignment: 'center',
        stack:
          current === 1
            ? [
                ...sealOnPaper(agency, 42),
                { text: titleLines(title, 220, 15.5), bold: true, fontSize: 15.5, lineHeight: 1.25 },
              ]
            : [
                { text: `${title} (ต่อ)`, fontSize: 11, lineHeight: 1.2 },
                { text: applicant ? fullName(applicant) : '', fontSize: 11 },
              ],
      },
      {
        width: 116,
        stack:
          current === 1
            ? [receivedStamp(codeOf(service))]
            : [{ text: codeOf(service) ?? '', alignment: 'right', fontSize: 10 }],
      },
    ],
  }
}
