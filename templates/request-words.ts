/** What a request and who filed it are called: a complaint has words of its own. */
import type { Service } from './service.ts'

export interface RequestWords {
  /** What it is. */
  request: string
  /** Its number. */
  reference: string
  /** Who filed it. */
  filer: string
}

const words: Readonly<Record<Service['group'], RequestWords>> = {
  request: { request: 'คำร้อง', reference: 'เลขที่คำร้อง', filer: 'ผู้ยื่น' },
  complaint: { request: 'เรื่อง', reference: 'เลขที่เรื่อง', filer: 'ผู้แจ้ง' },
}

/** The words of a service's group, the same on every screen. */
export const requestWords = (group: Service['group']): RequestWords => words[group]
