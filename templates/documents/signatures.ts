import { type Agency, clerkTitle, executiveTitle } from '../agency.ts'
import { requestWords } from '../request-words.ts'
import type { Service } from '../service.ts'
import { thaiDateTime } from '../thai.ts'
import { fixedGap, gap, option, value } from './ink.ts'
import { bodyWidth, type Content } from './page.ts'

interface Signed {
  name: string
  /** ผู้ยื่นคำร้อง */
  role: string
  at: string
  /** เลขที่คำร้อง */
  referenceWord: string
  /** Missing before it is sent. */
  reference?: string
  /** The officer who sent it for somebody at the counter: that person signed nothing electronically. */
  filedBy?: string
}

/** The signature of somebody who signed by sending: the name, when, and the number to look it up by. */
export const electronicSignature = ({ name, role, ...sent }: Signed): Content => ({
  unbreakable: true,
  margin: [0, 4, 0, 2],
  stack: [
    {
      margin: [bodyWidth * 0.4, 0, 0, 0],
      alignment: 'center',
      stack: [
        { text: ['ลงชื่อ\u00a0', value(name, '\u00a0\u00a0\u00a0'), `\u00a0${role}`] },
        { text: `(${name})` },
      ],
    },
    {
      text: sentAs(sent),
      alignment: 'right',
      fontSize: 10,
      color: '#444444',
      margin: [0, 2, 0, 0],
    },
  ],
})

function sentAs({ at, referenceWord, reference, filedBy }: Omit<Signed, 'name' | 'role'>): string {
  if (reference === undefined) return `ระบบจะลงลายมือชื่อทางอิเล็กทรอนิกส์ วันเวลา และ${referenceWord} ให้เมื่อท่านกดส่ง`
  const number = `${referenceWord}\u00a0${reference}`
  if (filedBy === undefined) return `ลงลายมือชื่อทางอิเล็กทรอนิกส์เมื่อ ${thaiDateTime(at)} \u00a0${number}`
  // A line of its own: with a long name the number would break in two.
  return `ยื่นที่สำนักงาน โดยเจ้าหน้าที่ ${filedBy} เมื่อ ${thaiDateTime(at)}\n${number}`
}

/** Where the applicant signs on paper. */
export const signatureToFill = ({ group }: Service, name: string | undefined): Content => ({
  margin: [bodyWidth * 0.4, 14, 0, 6],
  alignment: 'center',
  stack: [
    { text: ['ลงชื่อ\u00a0', fixedGap(150), `\u00a0${requestWords(group).signer}`] },
    { text: name ? `(${name})` : ['(', fixedGap(170), ')'] },
  ],
})

/** Where an officer signs on paper. */
const officerSignature = (title: Content[], width: number) => ({
  alignment: 'center' as const,
  stack: [
    { text: ['(', fixedGap(width), ')'], margin: [0, 5, 0, 0] as [number, number, number, number] },
    { text: title },
    { text: ['วันที่\u00a0', fixedGap(width * 0.7)] },
  ],
})

/** สำหรับเจ้าหน้าที่: opinions and the order. Officers' parts stay blank; nobody's name is typed for them. */
export function staffBlock(agency: Agency, service: Service): Content[] {
  if (service.officers?.length === 0) return []
  const titles = (service.officers ?? ['หัวหน้าส่วนราชการ', 'ปลัด', 'นายก']).map((officer) =>
    officerTitle(agency, officer),
  )
  const last = titles.at(-1) ?? executiveTitle(agency)
  const cells = [...titles.slice(0, -1).map(opinion), order(service, last, titles.length % 2 === 1)]
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, row) => {
    const [left = '', right] = cells.slice(row * 2, row * 2 + 2)
    return right === undefined ? [{ colSpan: 2, stack: [left] }, {}] : [{ stack: [left] }, { stack: [right] }]
  })
  const block: Content = {
    unbreakable: true,
    margin: [0, 2, 0, 0],
    fontSize: 10.5,
    lineHeight: 1.12,
    stack: [
      { text: 'สำหรับเจ้าหน้าที่', bold: true, alignment: 'center', margin: [0, 0, 0, 1] },
      {
        table: { widths: ['*', '*'], body: [...checked(service), ...rows] },
        layout: {
          hLineWidth: () => 0.7,
          vLineWidth: () => 0.7,
          paddingTop: () => 2,
          paddingBottom: () => 1,
          paddingLeft: () => 6,
          paddingRight: () => 6,
        },
      },
    ],
  }
  return [block]
}

/** ปลัด and นายก by their full titles, others as the form has them. */
function officerTitle(agency: Agency, officer: string): string {
  if (/^ปลัด(เทศบาล|องค์การบริหารส่วนตำบล|ฯ)?$/.test(officer)) return clerkTitle(agency)
  if (/^นายก(เทศมนตรี|องค์การบริหารส่วนตำบล|ฯ)?$/.test(officer)) return executiveTitle(agency)
  return officer
}

/** Whoever takes the papers in says whether they are complete. */
const checked = ({ documents, group }: Service): Content[][] =>
  documents.length === 0
    ? []
    : [
        [
          {
            colSpan: 2,
            text: [
              'ตรวจสอบเอกสารแล้ว ',
              ...option('ครบถ้วน', false),
              ' \u00a0',
              ...option('ไม่ครบถ้วน คือ\u00a0', false),
              gap(50),
              ' ลงชื่อ\u00a0',
              gap(60),
              `\u00a0ผู้รับ${requestWords(group).request}`,
            ],
          } as Content,
          {} as Content,
        ],
      ]

const opinion = (title: string): Content => ({
  stack: [
    { text: [{ text: `ความเห็น${title}\u00a0`, bold: true }, gap(30)] },
    { text: [gap(60)] },
    officerSignature(title === 'หัวหน้าส่วนราชการ' ? ['ตำแหน่ง\u00a0', fixedGap(110)] : [title], 150),
  ],
})

/** What the last of them decides; the signature beside it where there is room. */
const order = ({ group }: Service, title: string, wide: boolean): Content => {
  const [granted, refused] = group === 'complaint' ? ['รับดำเนินการ', 'ไม่รับดำเนินการ'] : ['อนุมัติ', 'ไม่อนุมัติ']
  const decision: Content[] = [
    {
      text: [
        { text: 'คำสั่ง ', bold: true },
        '\u00a0',
        ...option(granted, false),
        ' \u00a0\u00a0',
        ...option(`${refused} เนื่องจาก\u00a0`, false),
        gap(60),
      ],
    },
    { text: [gap(60)] },
  ]
  const signature = officerSignature([title], 150)
  if (!wide) return { stack: [...decision, signature] }
  return {
    columns: [
      { width: '*', stack: decision },
      { width: 206, ...signature },
    ],
    columnGap: 10,
  }
}

/** The form's code, and เลขรับที่ … วันที่ … เวลา … น. for the office's stamp. */
export const receivedStamp = (code?: string): Content => ({
  fontSize: 10,
  lineHeight: 1.27,
  stack: [
    ...(code
      ? [
          {
            text: code,
            alignment: 'right' as const,
            margin: [0, 0, 0, 1] as [number, number, number, number],
          },
        ]
      : []),
    {
      table: {
        widths: ['*'],
        body: [
          [
            {
              stack: [
                { text: ['เลขรับที่\u00a0', gap(40)] },
                { text: ['วันที่\u00a0', gap(40)] },
                { text: ['เวลา\u00a0', gap(40), '\u00a0น.'] },
              ],
            },
          ],
        ],
      },
      layout: { hLineWidth: () => 0.7, vLineWidth: () => 0.7 },
    },
  ],
})
