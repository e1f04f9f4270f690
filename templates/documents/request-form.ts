import { agencyName, executiveTitle } from '../agency.ts'
import { type AnswerLine, addressWords, answerLines } from '../answer-text.ts'
import { type Applicant, fullName } from '../applicant.ts'
import type { Fields } from '../fields.ts'
import { consentWays, type Represented, relations } from '../representation.ts'
import { ageAt, groupPhone, thaiDate } from '../thai.ts'
import type { FilledForm } from './filled-form.ts'
import { generalRequestBody } from './general-request.ts'
import {
  answerRows,
  type Content,
  citizenIdBoxes,
  datedLine,
  headed,
  type Layout,
  page,
  paragraph,
  partTitle,
  placeName,
  titleRow,
  value,
} from './page.ts'
import { electronicSignature, receivedStamp, staffBlock } from './signatures.ts'

/** The official form of any service, from its own field definitions. */
export function requestForm(form: FilledForm): Layout {
  const { agency, service, reference, submittedAt } = form
  const complaint = service.group === 'complaint'
  const title = complaint ? 'คำร้องเรียน/ร้องทุกข์' : service.name
  return page({
    title: `${complaint ? `${title} ${service.name}` : title} เลขอ้างอิง ${reference}`,
    footer: `${agencyName(agency)}  ·  ${service.name} (${service.code})  ·  เลขอ้างอิง ${reference}`,
    at: submittedAt,
    words: namesIn(form),
    content: [
      titleRow(title, receivedStamp()),
      ...letterHead(form),
      sender(form),
      ...(form.represented ? [onBehalfOf(form.represented, form)] : []),
      ...(isGeneralRequest(service.fields) ? generalRequestBody(form) : questions(form)),
      ...(service.declarations ?? ['ข้าพเจ้าขอรับรองว่าข้อความข้างต้นเป็นความจริงทุกประการ']).map((sentence) =>
        paragraph(sentence),
      ),
      paragraph('จึงเรียนมาเพื่อโปรดพิจารณา'),
      electronicSignature({
        name: fullName(form.applicant),
        role: complaint ? 'ผู้แจ้ง' : form.represented ? 'ผู้ยื่นคำร้องแทน' : 'ผู้ยื่นคำร้อง',
        at: submittedAt,
        reference,
      }),
      staffBlock(agency, complaint ? ['รับดำเนินการ', 'ไม่รับดำเนินการ'] : ['อนุมัติ', 'ไม่อนุมัติ']),
    ],
  })
}

/** A letter of its own fits any form that asks what a letter says, whatever its code. */
const isGeneralRequest = (fields: Fields) => 'subject' in fields && 'details' in fields && 'wanted' in fields

/** Proper names, which no dictionary knows; those of places with their kind. */
function namesIn({ agency, applicant, represented }: FilledForm): string[] {
  return [
    agencyName(agency),
    agency.placeName,
    agency.district,
    agency.province,
    ...agency.subdistricts.flatMap((name) => [name, `ตำบล${name}`]),
    ...[applicant, ...(represented ? [represented] : [])].flatMap(namesOf),
  ]
}

type Person = Pick<Applicant, 'firstName' | 'lastName' | 'address'>
function namesOf({ firstName, lastName, address }: Person): string[] {
  const words = addressWords(address.province)
  return [
    `${words.subdistrict}${address.subdistrict}`,
    `${words.district}${address.district}`,
    `${words.province}${address.province}`,
    firstName,
    lastName,
  ]
}

function letterHead({ agency, service, answers, submittedAt, attachments }: FilledForm): Content[] {
  const { subject } = answers
  return [
    {
      margin: [170, 0, 0, 8],
      stack: [
        { text: ['เขียนที่\u00a0', value(`ระบบบริการอิเล็กทรอนิกส์ ${agencyName(agency)}`)] },
        { text: datedLine(submittedAt) },
      ],
    },
    headed('เรื่อง', typeof subject === 'string' ? subject : service.name),
    headed('เรียน', executiveTitle(agency)),
    ...(attachments.length > 0 ? [headed('สิ่งที่ส่งมาด้วย', { stack: enclosures(attachments) }, 88)] : []),
  ]
}

/** 1. ทะเบียนบ้าน  2. รูปถ่าย (3 ไฟล์) */
function enclosures(attachments: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const label of attachments) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts].map(
    ([label, count], index) => `${index + 1}. ${label}${count > 1 ? ` (${count} ไฟล์)` : ''}`,
  )
}

/** ข้าพเจ้า … อายุ … ปี อยู่บ้านเลขที่ … หมู่ที่ … ตรอก/ซอย … ถนน … ตำบล… อำเภอ… จังหวัด… โทรศัพท์ … */
function sender({ agency, applicant, represented, citizenId, submittedAt }: FilledForm): Content {
  const who: Content[] = ['ข้าพเจ้า\u00a0', ...personAt(applicant, submittedAt)]
  const where: Content[] = [
    ...livingAt(applicant),
    ...(represented ? [] : [` ขอยื่นเรื่องต่อ${executiveTitle(agency)} ดังนี้`]),
  ]
  if (citizenId === undefined) return paragraph([...who, ' ', ...where])
  return {
    stack: [
      paragraph(who, 2),
      {
        columnGap: 8,
        columns: [{ width: 'auto', text: 'เลขประจำตัวประชาชน' }, citizenIdBoxes(citizenId)],
        margin: [0, 0, 0, 3],
      },
      { text: where, margin: [0, 0, 0, 4] },
    ],
  }
}

/** ขอยื่นคำร้องต่อ… แทน … อายุ … ปี อยู่บ้านเลขที่ … โดยข้าพเจ้าเกี่ยวข้องเป็น … และผู้นั้นยินยอมแล้ว … เมื่อวันที่ … ดังนี้ */
function onBehalfOf(represented: Represented, { agency, submittedAt }: FilledForm): Content {
  const { relation, consent } = represented
  const how = consent.how === 'written' ? `ตาม${consentWays.written}` : consentWays[consent.how]
  return paragraph([
    `ขอยื่นคำร้องต่อ${executiveTitle(agency)} แทน\u00a0`,
    ...personAt(represented, submittedAt),
    ' ',
    ...livingAt(represented),
    ' โดยข้าพเจ้าเกี่ยวข้องเป็น\u00a0',
    value(relations[relation]),
    ' และผู้นั้นรับทราบและยินยอมแล้ว\u00a0',
    value(how),
    ' เมื่อวันที่\u00a0',
    value(thaiDate(consent.on)),
    ' มีรายละเอียดดังนี้',
  ])
}

const personAt = (person: Pick<Applicant, 'prefix' | 'firstName' | 'lastName' | 'birthDate'>, at: string) => [
  value(fullName(person)),
  ' อายุ\u00a0',
  value(`${ageAt(person.birthDate, at)}\u00a0ปี`),
]

function livingAt({
  address,
  phone,
}: Pick<Applicant, 'address'> & { phone?: string | undefined }): Content[] {
  const words = addressWords(address.province)
  return [
    'อยู่บ้านเลขที่\u00a0',
    value(address.houseNo),
    ' หมู่ที่\u00a0',
    value(address.moo ?? ''),
    ' ตรอก/ซอย\u00a0',
    value(address.soi ?? ''),
    ' ถนน\u00a0',
    value(address.road ?? ''),
    ` ${words.subdistrict}`,
    placeName(address.subdistrict),
    ` ${words.district}`,
    placeName(address.district),
    ` ${words.province}`,
    placeName(address.province),
    ' รหัสไปรษณีย์\u00a0',
    value(address.postcode),
    ' โทรศัพท์\u00a0',
    value(groupPhone(phone ?? '')),
  ]
}

/** Every question with its answer, in the order of the form. */
const questions = ({ service, answers }: FilledForm): Content[] =>
  inParts(answerLines(service.fields, answers))

/** Tables of answers, with titles, sentences and repeating rows between them. */
function inParts(lines: readonly AnswerLine[]): Content[] {
  const contents: Content[] = []
  let table: [label: string, text: string][] = []
  const closeTable = () => {
    if (table.length > 0) contents.push(answerRows(table))
    table = []
  }
  for (const line of lines) {
    if (line.show === 'answer') {
      table.push([line.label, line.text])
      continue
    }
    closeTable()
    if (line.show === 'heading') contents.push(partTitle(line.label))
    else if (line.show === 'paragraph') contents.push(paragraph(line.label))
    else {
      contents.push({ text: line.label, bold: true })
      for (const row of line.rows)
        contents.push({ text: row.label, margin: [0, 2, 0, 0] }, ...inParts(row.lines))
    }
  }
  closeTable()
  return contents
}
