/** What a request and who filed it are called: a complaint has words of its own. */
import type { Service } from './service.ts'

export interface RequestWords {
  /** What it is. */
  request: string
  /** The same where เรื่อง alone would be vague: แก้ไขเรื่องที่แจ้ง */
  filed: string
  /** Its number. */
  reference: string
  /** Who filed it. */
  filer: string
  /** The same below their signature. */
  signer: string
  /** What they did. */
  file: string
}

const words: Readonly<Record<Service['group'] | 'either', RequestWords>> = {
  request: {
    ...{ request: 'คำร้อง', filed: 'คำร้อง', reference: 'เลขที่คำร้อง' },
    ...{ filer: 'ผู้ยื่น', signer: 'ผู้ยื่นคำร้อง', file: 'ยื่นคำร้อง' },
  },
  complaint: {
    ...{ request: 'เรื่อง', filed: 'เรื่องที่แจ้ง', reference: 'เลขที่เรื่อง' },
    ...{ filer: 'ผู้แจ้ง', signer: 'ผู้แจ้ง', file: 'แจ้งเรื่อง' },
  },
  either: {
    ...{ request: 'เรื่อง', filed: 'เรื่องที่ยื่น', reference: 'เลขที่เรื่อง' },
    ...{ filer: 'ผู้ยื่น/ผู้แจ้ง', signer: 'ผู้ยื่น/ผู้แจ้ง', file: 'ยื่นเรื่อง' },
  },
}

/** The words of a service's group, the same on every screen; `either` heads a list of both. */
export const requestWords = (group: Service['group'] | 'either'): RequestWords => words[group]

/** The group that a service's code tells: those of complaints begin with C, and no others do. */
export const groupOf = (code: string): Service['group'] => (code.startsWith('C-') ? 'complaint' : 'request')

/** The words for the request of a service, by its code. */
export const wordsOf = (code: string): RequestWords => requestWords(groupOf(code))
