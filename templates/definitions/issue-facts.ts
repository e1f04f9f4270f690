import { conditionText } from '../condition-text.ts'
import type { Fields } from '../fields.ts'
import type { Issue, IssueKind, Validity } from '../issuing/issue.ts'
import { licenceKinds } from '../licences.ts'

export const issueKindLabels: Readonly<Record<IssueKind, string>> = {
  receipt: 'ใบเสร็จรับเงิน',
  licence: 'ใบอนุญาต',
  certificate: 'หนังสือรับรอง',
}

const called = (name: string, fields: Fields) => fields[name]?.label ?? name

/** Until when a document is good: 1 ปี นับแต่วันที่ออก */
export function validityText(validity: Validity | undefined, fields: Fields): string {
  if (validity === undefined) return 'ใช้ได้ตลอดไป'
  if (validity === 'year-end') return 'ถึงวันที่ 31 ธันวาคมของปีที่ออก'
  if (validity === 'fiscal-year-end') return 'ถึงวันที่ 30 กันยายนของปีงบประมาณที่ออก'
  if ('answer' in validity) return `ตามคำตอบ “${called(validity.answer, fields)}”`
  if ('days' in validity) return `${validity.days.toLocaleString('en-US')} วัน นับแต่วันที่ออก`
  return 'months' in validity ? `${validity.months} เดือน นับแต่วันที่ออก` : `${validity.years} ปี นับแต่วันที่ออก`
}

/** What an issued document is, each fact by its name. An empty one is a fact that there is none. */
export const issueFacts = (issue: Issue, fields: Fields): Record<string, string> => ({
  ชื่อ: issue.title,
  ชนิด: issueKindLabels[issue.kind],
  ออกเมื่อ: issue.when ? conditionText(issue.when, fields) : '',
  ออกในฐานะ: issue.authority ?? '',
  ออกให้แก่: issue.holder === undefined ? 'ผู้ยื่นคำขอ' : `ตามคำตอบ “${called(issue.holder, fields)}”`,
  ข้อความก่อนชื่อผู้ได้รับ: issue.grants ?? '',
  ข้อความหลังชื่อผู้ได้รับ: issue.states ?? '',
  คำตอบที่พิมพ์: (issue.prints ?? []).map((name) => called(name, fields)).join('\n'),
  รายการที่เจ้าหน้าที่กรอกเพิ่ม: (issue.adds ?? []).join('\n'),
  อายุเอกสาร: validityText(issue.validity, fields),
  เงื่อนไขแนบท้าย: (issue.conditions ?? []).join('\n'),
  คำเตือนใต้ลายมือชื่อ: issue.notice ?? '',
  ผู้ลงนาม: issue.approval ? 'ต้องไม่ใช่ผู้จัดทำ' : '',
  ทะเบียนผู้รับใบอนุญาต: issue.register ? licenceKinds[issue.register] : '',
  เลขที่นับในชุด: issue.series,
})
