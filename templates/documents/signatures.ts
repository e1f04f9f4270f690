import { type Agency, clerkTitle, executiveTitle } from '../agency.ts'
import { thaiDateTime } from '../thai.ts'
import { blank, bodyWidth, type Content, tickBox } from './page.ts'

interface Signed {
  name: string
  /** ผู้ยื่นคำร้อง */
  role: string
  at: string
  reference: string
}

/** The signature of somebody who signed by sending: the name, when, and the number to look it up by. */
export const electronicSignature = ({ name, role, at, reference }: Signed): Content => ({
  unbreakable: true,
  margin: [bodyWidth * 0.4, 8, 0, 8],
  alignment: 'center',
  stack: [
    {
      text: [
        'ลงชื่อ\u00a0\u00a0',
        {
          text: `\u00a0\u00a0${name}\u00a0\u00a0`,
          decoration: 'underline',
          decorationStyle: 'dotted',
          decorationColor: '#555555',
          noWrap: true,
        },
        `\u00a0\u00a0${role}`,
      ],
    },
    { text: `(${name})` },
    {
      text: `ลงลายมือชื่อทางอิเล็กทรอนิกส์เมื่อ ${thaiDateTime(at)}\nเลขอ้างอิง ${reference}`,
      fontSize: 10,
      color: '#444444',
      margin: [0, 2, 0, 0],
    },
  ],
})

const spacer = { width: '*', text: '' }

/** Where an officer signs on paper. */
const officerSignature = (title: Content, width: number): Content => ({
  alignment: 'center',
  stack: [
    { columns: [spacer, { width: 'auto', text: '(' }, blank(width), { width: 'auto', text: ')' }, spacer] },
    title,
    { columns: [spacer, { width: 'auto', text: 'วันที่' }, blank(width * 0.8), spacer] },
  ],
})

const opinion = (heading: string, title: Content): Content => ({
  stack: [
    { text: heading, bold: true },
    blank(columnWidth),
    blank(columnWidth),
    { text: '', fontSize: 7 },
    officerSignature(title, 150),
  ],
})
/** Half of the block, without its borders. */
const columnWidth = bodyWidth / 2 - 13

/** สำหรับเจ้าหน้าที่: opinions and the order. Officers' parts stay blank; nobody's name is typed for them. */
export const staffBlock = (agency: Agency, [granted, refused]: readonly [string, string]): Content => ({
  unbreakable: true,
  margin: [0, 2, 0, 0],
  fontSize: 10.5,
  stack: [
    { text: 'สำหรับเจ้าหน้าที่', bold: true, alignment: 'center', margin: [0, 0, 0, 2] },
    {
      table: {
        widths: ['*', '*'],
        body: [
          [
            opinion('ความเห็นหัวหน้าส่วนราชการ', {
              columns: [spacer, { width: 'auto', text: 'ตำแหน่ง' }, blank(112), spacer],
            }),
            opinion(`ความเห็น${clerkTitle(agency)}`, clerkTitle(agency)),
          ],
          [
            { colSpan: 2, stack: [order(granted, refused), officerSignature(executiveTitle(agency), 170)] },
            {},
          ],
        ],
      },
      layout: {
        hLineWidth: () => 0.7,
        vLineWidth: () => 0.7,
        paddingTop: () => 3,
        paddingBottom: () => 2,
        paddingLeft: () => 6,
        paddingRight: () => 6,
      },
    },
  ],
})

const order = (granted: string, refused: string): Content => ({
  columns: [
    { width: 44, text: 'คำสั่ง', bold: true },
    tickBox(granted, 84),
    tickBox(`${refused} เนื่องจาก`, 128),
    blank(184),
  ],
  margin: [0, 0, 0, 9],
})

/** เลขรับที่ … วันที่ … เวลา … น., for the office's stamp. */
export const receivedStamp = (): Content => ({
  fontSize: 10,
  table: {
    widths: ['*'],
    body: [
      [
        {
          stack: [
            { columns: [{ width: 'auto', text: 'เลขรับที่' }, blank(66)] },
            { columns: [{ width: 'auto', text: 'วันที่' }, blank(80)] },
            { columns: [{ width: 'auto', text: 'เวลา' }, blank(66), { width: 'auto', text: 'น.' }] },
          ],
        },
      ],
    ],
  },
  layout: { hLineWidth: () => 0.7, vLineWidth: () => 0.7 },
})
