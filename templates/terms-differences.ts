import type { Difference } from './definitions/differences.ts'
import type { TermsContent } from './terms-content.ts'
import { thaiDate } from './thai.ts'

/** In what one version of the terms differs from another: what is the same stands nowhere. */
export function termsDifferences(before: TermsContent, after: TermsContent): Difference[] {
  const facts = [
    { label: 'มีผลตั้งแต่วันที่', before: thaiDate(before.from), after: thaiDate(after.from) },
    { label: 'ผู้ที่ยอมรับฉบับก่อน', before: asked(before), after: asked(after) },
  ].filter((fact) => fact.before !== fact.after)
  return [
    ...(facts.length > 0 ? [{ did: 'changed' as const, what: 'การใช้บังคับ', facts }] : []),
    ...among('ข้อตกลงข้อ', before.terms.map(termText), after.terms.map(termText)),
    ...among('ประกาศความเป็นส่วนตัวหัวข้อที่', before.notice.map(sectionText), after.notice.map(sectionText)),
  ]
}

const asked = ({ asksAgain }: TermsContent) => (asksAgain ? 'ต้องยอมรับอีกครั้ง' : 'ไม่ต้องยอมรับอีกครั้ง')
const termText = ({ text, urgent }: TermsContent['terms'][number]) => `${text}${urgent ? ' (เน้น)' : ''}`
const sectionText = ({ title, text }: TermsContent['notice'][number]) => `${title}\n${text}`

/** By the longest run that both have: what was put in between moves nothing else. */
function among(what: string, before: readonly string[], after: readonly string[]): Difference[] {
  const same = commonRun(before, after)
  const olds = before.flatMap((text, index) => (same.some(([old]) => old === index) ? [] : [{ text, index }]))
  const news = after.flatMap((text, index) =>
    same.some(([, now]) => now === index) ? [] : [{ text, index }],
  )
  /** Between the same neighbours an old one became the new one. */
  const gapOf = (side: 0 | 1, index: number) => same.filter((pair) => pair[side] < index).length
  const differences: Difference[] = []
  for (const { text, index } of news) {
    const place = olds.findIndex((old) => gapOf(0, old.index) === gapOf(1, index))
    const [old] = place < 0 ? [] : olds.splice(place, 1)
    differences.push({
      did: old ? 'changed' : 'added',
      what: `${what} ${index + 1}`,
      facts: [{ label: 'ข้อความ', before: old?.text ?? '', after: text }],
    })
  }
  return [
    ...differences,
    ...olds.map(({ text, index }) => ({
      did: 'removed' as const,
      what: `${what} ${index + 1} ของฉบับก่อน`,
      facts: [{ label: 'ข้อความ', before: text, after: '' }],
    })),
  ]
}

/** Pairs of places, in order, at which both have the same. */
function commonRun(a: readonly string[], b: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i]
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const pairs: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}
