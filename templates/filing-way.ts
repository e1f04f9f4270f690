import type { Service } from './service.ts'

/** The two ways to file, in the manual's words. */
export const filingWays = {
  online: 'กรอกแบบฟอร์มออนไลน์',
  paper: 'พิมพ์แบบฟอร์มเพื่อกรอก',
} as const
export type FilingWay = keyof typeof filingWays
export const filingWayNames = Object.keys(filingWays) as [FilingWay, ...FilingWay[]]

/** A complaint is one page on the screen, as the manual has it; every service can be filed on paper. */
export const mayPrint = ({ group }: Pick<Service, 'group'>) => group === 'request'

/** The code of a draft on its blank form: enough of its id to be found by, short enough for a QR of few squares. */
export const draftCode = (draftId: string) => draftId.replaceAll('-', '').slice(0, 12).toUpperCase()

/** The ids of which that is the code: one draft's, in practice. Undefined for what is no such code. */
export function draftIdsOf(code: string): { from: string; below: string } | undefined {
  const [, first, second] = /^([0-9A-F]{8})([0-9A-F]{4})$/.exec(code) ?? []
  if (first === undefined || second === undefined) return undefined
  const from = `${first}-${second}-`.toLowerCase()
  return { from, below: `${from}~` }
}
