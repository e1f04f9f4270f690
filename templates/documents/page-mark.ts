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

/** What a handheld scanner types for the characters of a mark while the keyboard is set to Thai (Kedmanee). */
const thaiKeys: Readonly<Record<string, string>> = {
  ...{ ธ: 'T', '\u0e3a': 'B', ซ: ':', ฝ: '/', ฤ: 'A', ฉ: 'C', ฏ: 'D', ฎ: 'E', โ: 'F' },
  ...{ จ: '0', ๅ: '1', '/': '2', '-': '3', ภ: '4', ถ: '5', '\u0e38': '6', '\u0e36': '7', ค: '8', ต: '9' },
}

/** The code of a draft, as a handheld scanner types the QR or a person copies it from the foot of the form. */
export function typedDraftCode(text: string): string | undefined {
  const typed = text.replace(/\s+/g, '').toUpperCase()
  const latin = typed.startsWith('ธ') ? [...typed].map((key) => thaiKeys[key] ?? key).join('') : typed
  return readPageMark(latin)?.draftCode ?? (/^[0-9A-F]{12}$/.test(latin) ? latin : undefined)
}
