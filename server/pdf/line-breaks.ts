/** Where a line of Thai may end. Thai has no spaces between words: ICU's dictionary finds them, with rules of our own around it. */

/** Words of offices and forms that ICU cuts in the middle (พ|ระราชบัญญัติ, ขอม|อบอำนาจ), and terms to keep whole. */
const officeWords = [
  'พระราชบัญญัติ',
  'พระราชกฤษฎีกา',
  'กระทรวงมหาดไทย',
  'องค์กรปกครองส่วนท้องถิ่น',
  'องค์การบริหารส่วนตำบล',
  'นายกองค์การบริหารส่วนตำบล',
  'ปลัดองค์การบริหารส่วนตำบล',
  'สำนักงานเทศบาลตำบล',
  'นายกเทศมนตรีตำบล',
  'นายกเทศมนตรี',
  'ปลัดเทศบาลตำบล',
  'เทศบาลตำบล',
  'เทศบาลเมือง',
  'เทศบาลนคร',
  'เทศบัญญัติ',
  'กองสาธารณสุขและสิ่งแวดล้อม',
  'กองสาธารณสุข',
  'กองสวัสดิการสังคม',
  'กองช่าง',
  'กองคลัง',
  'สำนักปลัด',
  'มอบอำนาจ',
  'ข้าพเจ้า',
  'ผู้ยื่นคำร้อง',
  'ทางอิเล็กทรอนิกส์',
  'อิเล็กทรอนิกส์',
  'ชื่อบัญชี',
  'เลขที่บัญชี',
  'เลขประจำตัวประชาชน',
  'บัตรประจำตัวประชาชน',
  'ความอนุเคราะห์',
  'ตรวจสอบ',
  'รหัสไปรษณีย์',
  'ผู้มีสิทธิ',
  'โทรศัพท์',
  'ดำเนินการ',
  'ทุกประการ',
  'เหตุเดือดร้อนรำคาญ',
  'เบี้ยยังชีพ',
  'ค่าจัดการศพ',
  'ไฟฟ้าสาธารณะ',
  'ท่อระบายน้ำ',
  'อุปโภคบริโภค',
  'บ้านเลขที่',
  'เลขที่',
  'หมู่ที่',
  'วันที่',
  'ก่อสร้าง',
  'ดัดแปลง',
  'รื้อถอน',
  'สิ่งปลูกสร้าง',
]

const thai = /[\u0e00-\u0e7f]/
/** May not begin a line: dependent vowels, tone marks, ๆ, ฯ, a lone consonant, closing punctuation. */
const dependent = /^[\u0e2f-\u0e3a\u0e45-\u0e4e]/
const loneConsonant = /^[\u0e01-\u0e2e]$/
const closing = /^[)\]}”’"',.:;!?%/…]/
/** May not end a line: a vowel written before its consonant, opening punctuation, an initial, a fixed space. */
const leading = /(?:[\u0e40-\u0e44([{“‘/\u00a0]|(?<![\u0e01-\u0e4e])[\u0e01-\u0e2e]\.)$/

/** Splits each text into the pieces between which a line may end. */
export type Breaker = (texts: readonly string[]) => string[][]

export const thaiSegmenter = () => new Intl.Segmenter('th', { granularity: 'word' })

/** `words` are kept whole, besides those that every office uses. */
export function thaiBreaker(segmenter: Intl.Segmenter, words: readonly string[] = []): Breaker {
  const names = byBeginning(words)
  return (texts) => {
    const parts = texts.map((text) => cutOut(text, [ofOffices, names]))
    const rest = segmented(
      segmenter,
      parts.flat().filter(({ isKept }) => !isKept),
    )
    return parts.map((own) =>
      own
        .flatMap((part) => (part.isKept ? [part.text] : (rest.get(part) ?? [])))
        .reduce<string[]>(join, [])
        .flatMap(shortened),
    )
  }
}

/** Words by their first two letters, the longest first. */
type Words = ReadonlyMap<string, readonly string[]>

function byBeginning(words: readonly string[]): Words {
  // Short words stand inside others: cutting there would do harm.
  const kept = words.filter((word) => word.length >= 4).sort((a, b) => b.length - a.length)
  return Map.groupBy(kept, (word) => word.slice(0, 2))
}
const ofOffices = byBeginning(officeWords)

interface Part {
  text: string
  isKept: boolean
}

/** The words to keep whole, and what stands between them. */
function cutOut(text: string, dictionaries: readonly Words[]): Part[] {
  const parts: Part[] = []
  let done = 0
  for (let at = 0; at + 4 <= text.length; at++) {
    const beginning = text.slice(at, at + 2)
    let found = ''
    for (const words of dictionaries) {
      const word = words.get(beginning)?.find((one) => text.startsWith(one, at)) ?? ''
      if (word.length > found.length) found = word
    }
    if (found === '') continue
    if (at > done) parts.push({ text: text.slice(done, at), isKept: false })
    parts.push({ text: found, isKept: true })
    done = at + found.length
    at = done - 1
  }
  if (done < text.length) parts.push({ text: text.slice(done), isKept: false })
  return parts
}

/** ICU is asked once for all: each question costs it as much as 50 letters. No word goes on over an end of line. */
function segmented(segmenter: Intl.Segmenter, parts: readonly Part[]): Map<Part, string[]> {
  const words = new Map<Part, string[]>(parts.map((part) => [part, []]))
  let which = 0
  let end = parts[0]?.text.length ?? 0
  for (const { segment, index } of segmenter.segment(parts.map(({ text }) => text).join('\n'))) {
    if (index === end) {
      which++
      end += 1 + (parts[which]?.text.length ?? 0)
      continue
    }
    const part = parts[which]
    if (part) words.get(part)?.push(segment)
  }
  return words
}

const graphemes = () => new Intl.Segmenter('th', { granularity: 'grapheme' })

/** An endless word has to be cut somewhere: between whole characters, not inside one as pdfmake would. */
function shortened(piece: string): string[] {
  if (piece.length <= longest) return [piece]
  const parts: string[] = []
  let part = ''
  for (const { segment } of graphemes().segment(piece)) {
    if (part.length >= 10) {
      parts.push(part)
      part = ''
    }
    part += segment
  }
  return [...parts, part]
}
/** Longer than any word of the office. */
export const longest = 40

function join(pieces: string[], piece: string): string[] {
  const last = pieces.at(-1)
  if (last !== undefined && !mayBreak(last, piece)) pieces[pieces.length - 1] = last + piece
  else pieces.push(piece)
  return pieces
}

/** Whether a line may end between two pieces. */
export function mayBreak(before: string, after: string): boolean {
  if (/^\s/.test(after)) return false
  if (dependent.test(after) || loneConsonant.test(after) || closing.test(after) || leading.test(before))
    return false
  return thai.test(after.charAt(0)) || thai.test(before.slice(-1)) || /\s$/.test(before)
}

export const hasThai = (text: string) => thai.test(text)
