import type { LicenceKind } from '../licences.ts'
import type { IssueKind } from './issue.ts'
import type { Signer } from './signer.ts'

export interface ReceiptItem {
  label: string
  satang: number
}

/** One printed fact: ชื่อสถานประกอบกิจการ, ร้านตัดผมสมศรี */
export interface PrintedLine {
  label: string
  text: string
}

/** Everything a document says, as an officer prepared it; after the signature nothing of it changes. */
export interface IssuedContent {
  kind: IssueKind
  title: string
  series: string
  /** To whom it is given, by name. */
  holder: string
  authority?: string | undefined
  grants?: string | undefined
  states?: string | undefined
  lines: readonly PrintedLine[]
  /** Of receipts: what was paid. */
  items: readonly ReceiptItem[]
  conditions: readonly string[]
  notice?: string | undefined
  /** First and last day (ISO); no last day when it is good for ever. */
  validFrom: string
  validUntil?: string | undefined
  /** Who signs, as the agency's list had them when it was prepared. */
  signer: Signer
  /** The one who signs must be another than who prepared it. */
  approval: boolean
  register?: LicenceKind | undefined
  /** Number of the document that it stands in for (ใบแทน). */
  replaces?: string | undefined
}

/** What the signature adds. */
export interface Seal {
  number: string
  code: string
  /** Address of the public check, drawn as a QR code. */
  verifyUrl: string
  /** ISO instant */
  at: string
}
