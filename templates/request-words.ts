/** What a request and who filed it are called: a complaint has words of its own. */
import type { Service } from './service.ts'

/** Somebody who complained and is not named. */
export const complainantWord = 'ผู้ร้อง'

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
  complaint: { request: 'เรื่องร้องเรียน', reference: 'เลขที่เรื่องร้องเรียน', filer: complainantWord },
}

export const requestWords = (group: Service['group']): RequestWords => words[group]
