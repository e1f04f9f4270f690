import { type Agency, agencyName, officeName } from '../agency.ts'
import { sealOnPaper } from '../agency-seal.ts'
import type { IssuedContent, PrintedLine, Seal } from '../issuing/content.ts'
import { signerLines } from '../issuing/signer.ts'
import { groupPhone, thaiDateParts, thaiDateTime } from '../thai.ts'
import { type Content, type Layout, paragraph, value } from './page.ts'

const faint = '#555555'
const paper = { width: 595.28, height: 841.89 }

/** A frame around licences and certificates, and ร่าง across what nobody has signed. */
export const background =
  (framed: boolean, signed: boolean): NonNullable<Layout['background']> =>
  () => [
    ...(framed ? [frame()] : []),
    ...(signed
      ? []
      : [
          {
            text: 'ร่าง',
            fontSize: 190,
            bold: true,
            color: '#f3dede',
            alignment: 'center' as const,
            absolutePosition: { x: 0, y: 255 },
          },
        ]),
  ]

const frame = (): Content => ({
  canvas: [16, 20.5].map((inset) => ({
    type: 'rect' as const,
    x: inset,
    y: inset,
    w: paper.width - 2 * inset,
    h: paper.height - 2 * inset,
    lineWidth: inset === 16 ? 1.6 : 0.5,
    lineColor: '#0b5a53',
  })),
})

/** Number at the left, the agency's seal in the middle, where it was written at the right. */
export const head = (agency: Agency, number: string): Content => ({
  columns: [
    { width: '*', text: ['เลขที่\u00a0', value(number)], margin: [0, 40, 0, 0] },
    { width: 76, stack: agency.seal ? sealOnPaper(agency) : sealPlace() },
    {
      width: '*',
      alignment: 'right',
      fontSize: 10,
      margin: [0, 24, 0, 0],
      stack: [{ text: officeName(agency) }, ...officeLines(agency)],
    },
  ],
  margin: [0, 0, 0, 6],
})

/** Where an office without one in the system stamps its seal. */
const sealPlace = (): Content[] => [
  {
    canvas: [34, 30].map((r) => ({
      type: 'ellipse' as const,
      x: 38,
      y: 36,
      r1: r,
      r2: r,
      lineWidth: r / 60,
      lineColor: '#9db8b4',
    })),
  },
  { text: 'ตราหน่วยงาน', fontSize: 8, color: '#7d9995', alignment: 'center', margin: [0, -43, 0, 30] },
]

/** Its address and telephone, as far as the agency gave them. */
export function officeLines(agency: Agency): string[] {
  const place = `อำเภอ${agency.district} จังหวัด${agency.province} ${agency.postcode}`
  return [
    ...(agency.address ? [agency.address] : []),
    place,
    ...(agency.phone ? [`โทรศัพท์ ${groupPhone(agency.phone)}`] : []),
  ]
}

export const heading = (title: string, below?: string): Content => ({
  stack: [
    { text: title, bold: true, fontSize: titleSize(title), alignment: 'center' },
    ...(below ? [{ text: below, alignment: 'center' as const, fontSize: 13 }] : []),
  ],
  margin: [0, 2, 0, 12],
})

/** A title that is only a little too long for a line gets smaller letters. */
function titleSize(title: string): number {
  const letters = title.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, '').length
  return Math.max(12.5, Math.min(19, 780 / letters))
}

/** What the paper states, a fact a line, if any; long ones flow on beside their label. */
export const facts = (lines: readonly PrintedLine[]): Content => (lines.length === 0 ? '' : factTable(lines))

const factTable = (lines: readonly PrintedLine[]): Content => ({
  margin: [30, 2, 0, 8],
  table: {
    widths: [165, '*'],
    body: lines.map(({ label, text }) => [
      { text: label, color: faint },
      { text, bold: true },
    ]),
  },
  layout: {
    hLineWidth: (index) => (index === 0 ? 0 : 0.5),
    vLineWidth: () => 0,
    hLineColor: () => '#bbbbbb',
    paddingLeft: () => 0,
    paddingRight: () => 4,
    paddingTop: () => 3,
    paddingBottom: () => 0.5,
  },
})

export const conditions = (lead: string, texts: readonly string[]): Content[] =>
  texts.length === 0
    ? []
    : [
        { text: lead, bold: true, margin: [0, 2, 0, 2] },
        {
          margin: [30, 0, 0, 6],
          stack: texts.map((text, index) => ({
            columns: [
              { width: 18, text: `${index + 1}.` },
              { width: '*', text },
            ],
            margin: [0, 0, 0, 2],
          })),
        },
      ]

/** ออกให้ ณ วันที่ … ใช้ได้ถึงวันที่ … */
export const validity = (gives: string, { validFrom, validUntil }: IssuedContent): Content[] => [
  paragraph([`${gives}\u00a0ณ\u00a0วันที่\u00a0`, ...dated(validFrom)], 2),
  ...(validUntil ? [paragraph(['ใช้ได้ถึงวันที่\u00a0', ...dated(validUntil)], 2)] : []),
]

function dated(day: string): Content[] {
  const { day: date, month, year } = thaiDateParts(day)
  return [value(date), ' เดือน\u00a0', value(month), ' พ.ศ.\u00a0', value(year)]
}

/** The check of the paper beside the signature; a draft has neither. */
export const closing = (
  agency: Agency,
  content: IssuedContent,
  seal: Seal | undefined,
  role?: string,
): Content => ({
  unbreakable: true,
  margin: [0, 16, 0, 0],
  columns: [
    { width: 190, ...check(seal) },
    { width: '*', ...signature(agency, content, seal, role) },
  ],
})

const check = (seal: Seal | undefined): { stack: Content[] } => ({
  stack: seal
    ? [
        { qr: seal.verifyUrl, fit: 84, eccLevel: 'M' },
        { text: 'สแกนเพื่อตรวจสอบเอกสาร', fontSize: 9, margin: [0, 3, 0, 0] },
        { text: `รหัส ${groupCode(seal.code)}`, fontSize: 9, color: faint },
      ]
    : [{ text: 'ร่าง ยังไม่ได้ลงนาม\nใช้เป็นหลักฐานไม่ได้', bold: true, color: '#9b1c1c' }],
})

/** ABCD-EFGH-JKLM-NPQR */
export const groupCode = (code: string) => code.replace(/(.{4})(?=.)/g, '$1-')

function signature(
  agency: Agency,
  content: IssuedContent,
  seal: Seal | undefined,
  role = '',
): { alignment: 'center'; stack: Content[] } {
  const { name } = content.signer
  const [own = '', ...more] = signerLines(agency, content.signer)
  return {
    alignment: 'center',
    stack: [
      {
        text: [
          'ลงชื่อ\u00a0\u00a0',
          value(seal ? `\u00a0${name}\u00a0` : '\u00a0'.repeat(30)),
          `\u00a0\u00a0${role}`,
        ],
      },
      { text: `(${name})`, noWrap: true },
      { text: own },
      ...more.map((text) => ({ text })),
      ...(seal
        ? [
            {
              text: `ลงลายมือชื่อทางอิเล็กทรอนิกส์เมื่อ ${thaiDateTime(seal.at)}`,
              fontSize: 9.5,
              color: faint,
              margin: [0, 3, 0, 0] as [number, number, number, number],
            },
          ]
        : []),
    ],
  }
}

/** Names that no line may cut in two. */
export const names = (agency: Agency, content: IssuedContent): string[] => [
  agencyName(agency),
  officeName(agency),
  'เจ้าพนักงานท้องถิ่น',
  'ข้อบัญญัติท้องถิ่น',
  'ข้อบัญญัติ',
  'อนุญาตให้',
  'เจ้าหน้าที่',
  'พาณิชยกิจ',
  'ต่อไปนี้',
  ...signerLines(agency, content.signer),
  agency.placeName,
  agency.district,
  agency.province,
  ...agency.subdistricts.flatMap((name) => [name, `ตำบล${name}`]),
  ...content.holder.split(' '),
  ...content.signer.name.split(' '),
]
