import { type Agency, agencyName, officeName } from '../agency.ts'
import { sealOnPaper } from '../agency-seal.ts'
import type { IssuedContent, ReceiptItem } from '../issuing/content.ts'
import { bahtText, formatMoney } from '../thai.ts'
import { officeLines } from './issued-parts.ts'
import { type Content, datedLine, headed, value } from './page.ts'

/** ใบเสร็จรับเงิน: who paid what, in figures and in words. */
export const receiptBody = (
  agency: Agency,
  content: IssuedContent,
  number: string,
  at: string | undefined,
): Content[] => [
  ...sealOnPaper(agency, 62),
  { text: agencyName(agency), bold: true, fontSize: 15, alignment: 'center' },
  {
    text: [officeName(agency), ...officeLines(agency)].join(' '),
    fontSize: 10.5,
    alignment: 'center',
    margin: [0, 0, 0, 8],
  },
  { text: content.title, bold: true, fontSize: 19, alignment: 'center', margin: [0, 0, 0, 8] },
  {
    columns: [
      { width: '*', text: ['เลขที่\u00a0', value(number)] },
      { width: 'auto', text: datedLine(at ?? content.validFrom) },
    ],
    margin: [0, 0, 0, 8],
  },
  headed('ได้รับเงินจาก', content.holder, 84),
  ...content.lines.map(({ label, text }) => headed(label, text, 84)),
  ...(content.replaces ? [headed('ใบแทน', `ออกแทนฉบับเลขที่ ${content.replaces}`, 84)] : []),
  itemTable(content.items),
  { text: 'ได้รับเงินไว้เป็นการถูกต้องแล้ว' },
]

function itemTable(items: readonly ReceiptItem[]): Content {
  const total = items.reduce((sum, { satang }) => sum + satang, 0)
  return {
    table: {
      headerRows: 1,
      widths: [36, '*', 96],
      body: [
        [
          { text: 'ลำดับ', bold: true, alignment: 'center' },
          { text: 'รายการ', bold: true, alignment: 'center' },
          { text: 'จำนวนเงิน (บาท)', bold: true, alignment: 'center' },
        ],
        ...items.map(({ label, satang }, index) => [
          { text: String(index + 1), alignment: 'center' as const },
          { text: label },
          { text: formatMoney(satang), alignment: 'right' as const },
        ]),
        [
          { colSpan: 2, text: ['รวมทั้งสิ้น  ', { text: `(${bahtText(total)})` }], bold: true },
          {},
          { text: formatMoney(total), bold: true, alignment: 'right' },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 0.7,
      vLineWidth: () => 0.7,
      paddingTop: () => 4,
      paddingBottom: () => 1,
      paddingLeft: () => 6,
      paddingRight: () => 6,
    },
    margin: [0, 10, 0, 12],
  }
}
