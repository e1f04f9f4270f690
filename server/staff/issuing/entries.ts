import type { ServiceRequest } from '#db/requests.ts'
import { type Signatory, signerOf } from '#db/signatories.ts'
import { answerText } from '#templates/answer-text.ts'
import { shortText } from '#templates/answers.ts'
import { nameShown } from '#templates/applicant.ts'
import { fieldSchema } from '#templates/field-schemas.ts'
import type { AnyAnswer } from '#templates/fields.ts'
import type { IssuedContent, PrintedLine, ReceiptItem } from '#templates/issuing/content.ts'
import { type Issue, lastDay } from '#templates/issuing/issue.ts'
import type { Service } from '#templates/service.ts'
import { arabicDigits, isoDayAt, parseTypedDay, typedDay } from '#templates/thai.ts'

/** The form of a document as it was typed. */
export interface DraftEntries {
  holder: string
  lines: PrintedLine[]
  items: { label: string; amount: string }[]
  /** One a line. */
  conditions: string
  validFrom: string
  /** Empty when it is good for ever. */
  validUntil: string
  signer: string
}

/** Lines that an officer may add to what the service prints, and rows of a receipt. */
export const extraLines = 2
export const receiptRows = 8

type Filed = Pick<ServiceRequest, 'applicant' | 'represented'> & {
  answers: Readonly<Record<string, unknown>>
}

/** What the request says already, to be completed. */
export function prefilled(
  request: Filed,
  service: Service,
  issue: Issue,
  signatories: readonly Signatory[],
  at = new Date(),
): DraftEntries {
  const today = isoDayAt(at)
  const end = lastDay(issue.validity, today, request.answers)
  return {
    holder: holderOf(request, service, issue),
    lines: printedLabels(service, issue).map(({ name, label }) => ({
      label,
      text: name === undefined ? '' : answered(request, service, name),
    })),
    items: [],
    conditions: (issue.conditions ?? []).join('\n'),
    validFrom: typedDay(today),
    validUntil: end ? typedDay(end) : '',
    signer: signatories.length === 1 ? (signatories[0]?.id ?? '') : '',
  }
}

/** A company by its name, everybody else by their own. */
const holderOf = (request: Filed, service: Service, { holder }: Issue) =>
  (holder && answered(request, service, holder)) || nameShown(request.represented ?? request.applicant)

/** The questions whose answers are printed, and what the officer adds to them. */
export const printedLabels = (service: Service, issue: Issue): { name?: string; label: string }[] => [
  ...(issue.prints ?? []).flatMap((name) => {
    const field = service.fields[name]
    return field ? [{ name, label: field.label }] : []
  }),
  ...(issue.adds ?? []).map((label) => ({ label })),
]

function answered({ answers }: Filed, service: Service, name: string): string {
  const field = service.fields[name]
  // Of the kinds that are sealed none is ever printed.
  return field ? answerText(field, answers[name] as AnyAnswer | undefined) : ''
}

/** A draft's content as its form shows it: a line for each label, empty where nothing is printed, then the others. */
export const entriesOf = (content: IssuedContent, labels: readonly string[]): DraftEntries => ({
  holder: content.holder,
  lines: [
    ...labels.map((label) => content.lines.find((line) => line.label === label) ?? { label, text: '' }),
    ...content.lines.filter(({ label }) => !labels.includes(label)),
  ],
  items: content.items.map(({ label, satang }) => ({ label, amount: (satang / 100).toFixed(2) })),
  conditions: content.conditions.join('\n'),
  validFrom: typedDay(content.validFrom),
  validUntil: content.validUntil ? typedDay(content.validUntil) : '',
  signer: content.signer.id,
})

/** What was typed into the form, unchecked. */
export function readEntries(form: Record<string, unknown>, labels: readonly string[]): DraftEntries {
  const text = (name: string) => (typeof form[name] === 'string' ? form[name] : '')
  const numbered = (count: number) => Array.from({ length: count }, (_, index) => index)
  return {
    holder: text('holder'),
    lines: [
      ...labels.map((label, index) => ({ label, text: text(`line-${index}`) })),
      ...numbered(extraLines).map((index) => {
        return { label: text(`extra-label-${index}`), text: text(`extra-${index}`) }
      }),
    ],
    items: numbered(receiptRows).map((index) => {
      return { label: text(`item-${index}`), amount: text(`amount-${index}`) }
    }),
    conditions: text('conditions'),
    validFrom: text('validFrom'),
    validUntil: text('validUntil'),
    signer: text('signer'),
  }
}

const longText = fieldSchema({ kind: 'long-text', label: '', maxLength: 1500 })

/** The document as it will be printed, or a sentence about the first thing that is wrong. */
export function contentOf(
  entries: DraftEntries,
  issue: Issue,
  signatories: readonly Signatory[],
  more: Pick<IssuedContent, 'replaces'>,
): IssuedContent | string {
  const clean = (what: string, text: string, check = longText) => {
    const result = check.safeParse(text)
    if (!result.success) throw new Wrong(`${what}: ${result.error.issues[0]?.message ?? 'ไม่ถูกต้อง'}`)
    return result.data as string
  }
  try {
    const signatory = signatories.find(({ id }) => id === entries.signer)
    if (!signatory) throw new Wrong('กรุณาเลือกผู้ลงนาม')
    const validFrom = day('วันที่ออก', entries.validFrom)
    const validUntil = entries.validUntil.trim() === '' ? undefined : day('ใช้ได้ถึงวันที่', entries.validUntil)
    if (validUntil !== undefined && validUntil < validFrom) throw new Wrong('วันหมดอายุต้องไม่อยู่ก่อนวันที่ออก')
    const items = entries.items.filter(({ label, amount }) => label.trim() || amount.trim()).map(itemOf)
    if (issue.kind === 'receipt' && items.length === 0) throw new Wrong('กรุณากรอกรายการรับเงินอย่างน้อยหนึ่งรายการ')
    return {
      kind: issue.kind,
      title: issue.title,
      series: issue.series,
      holder: clean('ออกให้แก่', entries.holder, shortText(200)),
      authority: issue.authority,
      grants: issue.grants,
      states: issue.states,
      lines: entries.lines
        .filter(({ text }) => text.trim() !== '')
        .map(({ label, text }) => ({
          label: clean('ชื่อรายการ', label, shortText(100)),
          text: clean(label, text),
        })),
      items,
      conditions: entries.conditions
        .split('\n')
        .filter((text) => text.trim() !== '')
        .map((text) => clean('เงื่อนไข', text)),
      notice: issue.notice,
      validFrom,
      validUntil,
      signer: signerOf(signatory),
      approval: issue.approval ?? false,
      register: issue.register,
      ...more,
    }
  } catch (error) {
    if (error instanceof Wrong) return error.message
    throw error
  }
}

class Wrong extends Error {}

function day(what: string, text: string): string {
  const parsed = parseTypedDay(text)
  if (!parsed) throw new Wrong(`${what}: กรุณากรอกเป็น วัน/เดือน/ปี พ.ศ. เช่น 22/11/2570`)
  return parsed
}

function itemOf({ label, amount }: DraftEntries['items'][number]): ReceiptItem {
  const name = shortText(150, 'กรุณากรอกชื่อรายการ').safeParse(label)
  if (!name.success) throw new Wrong(`รายการรับเงิน: ${name.error.issues[0]?.message ?? 'ไม่ถูกต้อง'}`)
  const digits = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(arabicDigits(amount).replace(/[,\s]/g, ''))
  const satang = digits ? Number(digits[1]) * 100 + Number((digits[2] ?? '').padEnd(2, '0')) : 0
  if (satang <= 0) throw new Wrong(`${name.data}: กรุณากรอกจำนวนเงินเป็นบาท เช่น 1,200.50`)
  return { label: name.data, satang }
}
