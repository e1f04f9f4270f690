/** What the law wants said when an office refuses: facts, law, reasons, and how to appeal (พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง ม.36–40). */
import { type Agency, executiveTitle, officeName } from './agency.ts'

export interface Refusal {
  facts: string
  law: string
  reasons: string
  /** To whom, where and how one appeals, in a sentence or two. */
  appeal: string
  /** Last day of the appeal (ISO day). */
  appealBy: string
  /** Who decided, with their position. */
  decidedBy: string
}

/** ม.44: from the day on which one was told. A law of its own may give more. */
export const appealDays = 15
export const mostAppealDays = 90
export const mostRefusalLetters = 2000

/** The way that is open to everybody; where a law has another, the officer writes it. */
export const usualAppeal = (agency: Agency) =>
  `ยื่นอุทธรณ์เป็นหนังสือถึง${executiveTitle(agency)} ระบุข้อโต้แย้งพร้อมข้อเท็จจริงหรือข้อกฎหมายที่อ้างอิง ยื่นด้วยตนเองหรือส่งทางไปรษณีย์ที่${officeName(agency)}`
