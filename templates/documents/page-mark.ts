/** What the QR in the corner of a blank form's page says: whose draft it is, and which page of how many. */
export interface PageMark {
  draftCode: string
  page: number
  pages: number
}

/** TB1:7K3M9QXA:2/3. Capitals, digits, : and / only, for which a QR needs the fewest squares. */
export const pageMark = ({ draftCode, page, pages }: PageMark) => `TB1:${draftCode}:${page}/${pages}`

/** The mark that was read from a photo or a scan; undefined for any other QR. */
export function readPageMark(text: string): PageMark | undefined {
  const [, draftCode, page, pages] = /^TB1:([0-9A-Z-]{1,40}):(\d{1,2})\/(\d{1,2})$/.exec(text.trim()) ?? []
  const mark = { draftCode: draftCode ?? '', page: Number(page), pages: Number(pages) }
  return mark.page >= 1 && mark.page <= mark.pages ? mark : undefined
}
