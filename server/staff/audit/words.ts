import type { AuditEntry } from '#db/audit-log.ts'
import type { FoundEntry } from '#db/audit-search.ts'

const nameless: Readonly<Record<AuditEntry['actorType'], string>> = {
  staff: 'เจ้าหน้าที่',
  citizen: 'ประชาชน (ไม่เปิดเผยชื่อ)',
  system: 'ระบบ',
  nobody: 'ผู้ไม่ระบุชื่อ',
}
const subjects: Readonly<Record<AuditEntry['subjectType'], string>> = {
  request: 'เรื่อง',
  citizen: 'ประชาชน',
  staff: 'เจ้าหน้าที่',
  service: 'บริการ',
  agency: 'หน่วยงาน',
}

export const whoOf = ({ by, entry }: FoundEntry) => by || nameless[entry.actorType]

/** What it was done to: its kind, and which one where that may be said. */
export const subjectOf = ({ about, entry }: FoundEntry) =>
  about ? `${subjects[entry.subjectType]} ${about}` : subjects[entry.subjectType]

/** Of the details what a person reads; keys and addresses stay in the store. */
const told = ['title', 'name', 'number', 'agency', 'reason', 'reference'] as const

export function detailOf({ entry: { action, details } }: FoundEntry): string {
  const said = told.flatMap((key) => {
    const value = details[key]
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : []
  })
  if (action === 'agency.check_audit')
    said.push(Number(details.count) === 0 ? 'ไม่พบสิ่งผิดปกติ' : `พบ ${Number(details.count)} จุด`)
  return said.join(' · ')
}
