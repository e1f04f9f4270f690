import { type Agency, agencyName, officeName } from '../agency.ts'
import { bahtText, formatMoney, groupPhone } from '../thai.ts'
import { blank, bodyWidth, type Content, datedLine, headed, type Layout, page, value } from './page.ts'

export interface ReceiptItem {
  label: string
  satang: number
}

export interface Receipt {
  agency: Agency
  /** Book and number as the office counts them: 12/0345 */
  number: string
  /** ISO instant */
  issuedAt: string
  payer: string
  /** The payer's address in one line. */
  payerAddress?: string
  /** The request that it was paid for. */
  reference?: string
  items: readonly ReceiptItem[]
  /** Who took the money; a blank line to sign on when left out. */
  receiver?: { name: string; position: string }
}

/** ใบเสร็จรับเงิน */
export function receipt(paid: Receipt): Layout {
  const { agency, number, issuedAt, payer, payerAddress, reference } = paid
  return page({
    title: `ใบเสร็จรับเงิน เลขที่ ${number}`,
    footer: `${agencyName(agency)}  ·  ใบเสร็จรับเงิน เลขที่ ${number}`,
    at: issuedAt,
    words: [agencyName(agency), agency.placeName, agency.district, agency.province],
    content: [
      { text: agencyName(agency), bold: true, fontSize: 15, alignment: 'center' },
      { text: office(agency), fontSize: 10.5, alignment: 'center', margin: [0, 0, 0, 8] },
      { text: 'ใบเสร็จรับเงิน', bold: true, fontSize: 19, alignment: 'center', margin: [0, 0, 0, 8] },
      {
        columns: [
          { width: '*', text: ['เลขที่\u00a0', value(number)] },
          { width: 'auto', text: datedLine(issuedAt) },
        ],
        margin: [0, 0, 0, 8],
      },
      headed('ได้รับเงินจาก', payer, 84),
      ...(payerAddress ? [headed('ที่อยู่', payerAddress, 84)] : []),
      ...(reference ? [headed('คำร้องเลขที่', reference, 84)] : []),
      itemTable(paid.items),
      { text: 'ได้รับเงินไว้เป็นการถูกต้องแล้ว', margin: [0, 0, 0, 18] },
      receiverSignature(paid.receiver),
    ],
  })
}

function office(agency: Agency): string {
  const phone = agency.phone && `โทรศัพท์ ${groupPhone(agency.phone)}`
  const place = `อำเภอ${agency.district} จังหวัด${agency.province} ${agency.postcode}`
  return [officeName(agency), agency.address, place, phone].filter(Boolean).join(' ')
}

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

const receiverSignature = (receiver: Receipt['receiver']): Content => ({
  unbreakable: true,
  margin: [bodyWidth * 0.4, 0, 0, 0],
  alignment: 'center',
  stack: [
    {
      columns: [
        { width: '*', text: '' },
        { width: 'auto', text: 'ลงชื่อ' },
        blank(150),
        { width: 'auto', text: 'ผู้รับเงิน' },
        { width: '*', text: '' },
      ],
    },
    ...(receiver
      ? [{ text: `(${receiver.name})` }, { text: `ตำแหน่ง ${receiver.position}` }]
      : [
          {
            columns: [
              { width: '*', text: '' },
              { width: 'auto', text: '(' },
              blank(160),
              { width: 'auto', text: ')' },
              { width: '*', text: '' },
            ],
          },
        ]),
  ],
})
