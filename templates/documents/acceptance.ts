import { type Agency, agencyName, officeName } from '../agency.ts'
import { requestWords } from '../request-words.ts'
import { answerTime, type Service } from '../service.ts'
import { groupPhone, thaiDate, thaiDateTime } from '../thai.ts'
import { namesOfAgency } from './form-head.ts'
import { facts, groupCode, head, heading } from './issued-parts.ts'
import { type Layout, page, paragraph, value } from './page.ts'

/** What ใบรับคำขอ states of a request that the office has accepted. */
export interface Acceptance {
  agency: Agency
  service: Service
  reference: string
  /** Of the register of acceptance. */
  number: string
  holder: string
  /** ISO instants; the due day is an ISO day. */
  enteredAt: string
  receivedAt: string
  acceptedAt: string
  dueOn: string
  /** What came with it, by label. */
  documents: readonly string[]
  officer: string
  code: string
  verifyUrl: string
}

export const acceptanceTitle = 'ใบรับคำขอ'

/** ใบรับคำขอ: that, when and by whom a request was accepted, with what papers, and by when it is answered. */
export function acceptance(of: Acceptance): Layout {
  const { agency, service, reference, number, holder } = of
  const title = `${acceptanceTitle} เลขที่ ${number}`
  return page({
    title,
    footer: `${agencyName(agency)}  ·  ${title}  ·  ${requestWords(service.group).reference} ${reference}`,
    at: of.acceptedAt,
    agency,
    words: [...namesOfAgency(agency), officeName(agency), ...holder.split(' '), ...of.officer.split(' ')],
    content: [
      head(agency, number),
      heading(acceptanceTitle, agencyName(agency)),
      paragraph([
        `${agencyName(agency)}ได้รับคำขอ `,
        value(service.name),
        ` ${requestWords(service.group).reference}\u00a0`,
        value(reference),
        ' ของ\u00a0',
        value(holder),
        ' ไว้พิจารณาแล้ว ดังนี้',
      ]),
      facts([
        { label: 'ส่งเข้าระบบเมื่อ', text: thaiDateTime(of.enteredAt) },
        { label: 'ถือว่าได้รับเมื่อ', text: thaiDateTime(of.receivedAt) },
        { label: 'รับเรื่องเมื่อ', text: thaiDateTime(of.acceptedAt) },
        { label: 'กำหนดแล้วเสร็จ', text: `${answerTime(service)}\nคือภายในวันที่ ${thaiDate(of.dueOn)}` },
        {
          label: 'เอกสารที่ได้รับ',
          text: of.documents.map((label, index) => `${index + 1}. ${label}`).join('\n') || 'ไม่มีเอกสารแนบ',
        },
        {
          label: 'ผู้รับผิดชอบ',
          text: [service.department, agency.phone && `โทรศัพท์ ${groupPhone(agency.phone)}`]
            .filter(Boolean)
            .join(' '),
        },
        { label: 'เจ้าหน้าที่ผู้รับคำขอ', text: of.officer },
      ]),
      paragraph(
        'วันเวลาที่ถือว่าได้รับเป็นไปตามมาตรา 10 แห่งพระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. 2565 หากหน่วยงานขอให้แก้ไขคำขอหรือส่งเอกสารเพิ่ม จะหยุดนับเวลาจนกว่าจะได้รับการแก้ไข',
      ),
      {
        unbreakable: true,
        margin: [0, 14, 0, 0],
        stack: [
          { qr: of.verifyUrl, fit: 84, eccLevel: 'M' },
          { text: 'สแกนเพื่อตรวจสอบเอกสาร', fontSize: 9, margin: [0, 3, 0, 0] },
          { text: `รหัส ${groupCode(of.code)}`, fontSize: 9, color: '#555555' },
        ],
      },
    ],
  })
}
