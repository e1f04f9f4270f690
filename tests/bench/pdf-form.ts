import { requestForm } from '#templates/documents/request-form.ts'
import { generalRequest } from '#templates/services/general-request.ts'
import { agency } from '#tests/support/agency.ts'

const sentences = [
  'ฝาท่อระบายน้ำหน้าบ้านของปู่ชำรุดมานานกว่าสองเดือน',
  'เมื่อฝนตกน้ำท่วมขังเข้าบ้านเรือนและพื้นที่การเกษตรของประชาชนในหมู่บ้าน',
  'ฝุ่นฟุ้งกระจายทั่วถนนทำให้เด็กและผู้สูงอายุเจ็บป่วยบ่อยครั้ง',
  'ข้าพเจ้าได้แจ้งผู้ใหญ่บ้านให้ทราบแล้วแต่ยังไม่ได้รับการแก้ไข',
  'จึงขอให้กองช่างเข้าตรวจสอบและซ่อมแซมโดยเร็ว',
]
const names = ['สมชาย', 'กัญญาณัฐ', 'ประเสริฐ', 'วิไลวรรณ', 'ธนพล', 'สุดารัตน์', 'ณัฐวุฒิ']

/** คำร้องทั่วไป of so many pages. Names, numbers and the order of sentences differ from round to round. */
export function formOfPages(pages: 1 | 3, round: number) {
  const length = pages === 1 ? 8 : 90
  const pick = <T>(list: readonly T[], index: number) => list[(round * 7 + index * 3) % list.length] as T
  const details = Array.from({ length }, (_, index) => pick(sentences, index + (index >> 2))).join(' ')
  return requestForm({
    agency,
    service: generalRequest,
    applicant: {
      prefix: 'นาย',
      firstName: pick(names, 0),
      lastName: `${pick(names, 1)}วงศ์`,
      birthDate: `19${60 + (round % 30)}-02-03`,
      phone: `08${String(12345678 + round * 9173).slice(0, 8)}`,
      email: 'someone@example.com',
      address: {
        houseNo: `${round}/${round % 9}`,
        moo: String((round % 12) + 1),
        subdistrict: 'เนินกุ่ม',
        district: 'บางกระทุ่ม',
        province: 'พิษณุโลก',
        postcode: '65210',
      },
    },
    citizenId: String(1_101_700_230_708 + round * 1_000_003),
    answers: { subject: 'ขอซ่อมฝาท่อระบายน้ำ', details, wanted: pick(sentences, 4) },
    reference: `692-184-${100 + round}`,
    submittedAt: '2026-11-23T02:05:00.000Z',
    attachments: ['ทะเบียนบ้าน', 'รูปถ่าย'],
  })
}
