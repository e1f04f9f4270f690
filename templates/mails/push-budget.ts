import { type Agency, agencyName } from '../agency.ts'
import { type Mail, mail } from './layout.ts'

/** To the administrators: most of the month's messages in LINE are used up. */
export function pushBudgetMail(told: { agency: Agency; used: number; budget: number; link: string }): Mail {
  const { agency, used, budget, link } = told
  const count = (n: number) => `${n.toLocaleString('en-US')} ข้อความ`
  return mail({
    agency,
    subject: `ข้อความ LINE เดือนนี้ใช้ไปแล้ว ${Math.floor((used / budget) * 100)}% ของงบ`,
    headline: 'งบข้อความ LINE ของเดือนนี้ใกล้หมด',
    greeting: `เรียน ผู้ดูแลระบบ${agencyName(agency)}`,
    paragraphs: [
      'จากนี้ถึงสิ้นเดือน ข้อความที่รอได้จะส่งทางอีเมลแทน ส่วนเรื่องสำคัญยังส่งทาง LINE จนกว่าจะครบงบ',
      'การตอบกลับเมื่อประชาชนพิมพ์หรือกดปุ่มในแชตไม่มีค่าใช้จ่าย และยังทำงานตามปกติ',
    ],
    facts: [
      ['ใช้ไปแล้ว', count(used)],
      ['งบต่อเดือน', count(budget)],
    ],
    actions: [{ label: 'ดูการส่งและรับ', url: link }],
  })
}
