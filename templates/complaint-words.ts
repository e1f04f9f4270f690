import type { Service } from './service.ts'

/** Words in which one of ours is hidden and that mean something else: หมา is in หมายเลข, ยุง in พยุง. */
const lookAlikes = [
  'หมาย',
  'เหมา',
  'พยุง',
  'ตะกวด',
  'คลองธรรม',
  'คลองถม',
  'เผาผลาญ',
  'งูสวัด',
  'ตลาดหลักทรัพย์',
  'ถนนคนเดิน',
  'กระดูกงู',
  'หมากรุก',
] as const

/** As people type it: Thai has no spaces between words, and some put them anywhere. */
const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, '')

interface Hit {
  of: string
  start: number
  end: number
}

function hitsOf(said: string, of: string, words: readonly string[]): Hit[] {
  return words.map(plain).flatMap((word) => {
    const hits: Hit[] = []
    for (let at = said.indexOf(word); word !== '' && at >= 0; at = said.indexOf(word, at + 1))
      hits.push({ of, start: at, end: at + word.length })
    return hits
  })
}

const isInside = (one: Hit, other: Hit) =>
  one.start >= other.start && one.end <= other.end && one.end - one.start < other.end - other.start

/** Whose words stand in the sentence, the most of it first. A word that is part of a longer one does not count. */
function rank(text: string, lists: Readonly<Record<string, readonly string[]>>): string[] {
  const said = plain(text)
  const hits = Object.entries(lists).flatMap(([of, words]) => hitsOf(said, of, words))
  const others = hitsOf(said, '', lookAlikes)
  const own = hits.filter((hit) => ![...hits, ...others].some((longer) => isInside(hit, longer)))
  const covered = (code: string) =>
    new Set(own.flatMap(({ of, start, end }) => (of === code ? span(start, end) : []))).size
  return Object.keys(lists)
    .map((code) => ({ code, letters: covered(code) }))
    .filter(({ letters }) => letters > 0)
    .sort((a, b) => b.letters - a.letters)
    .map(({ code }) => code)
}

const span = (start: number, end: number) => Array.from({ length: end - start }, (_, i) => start + i)

type Category = Pick<Service, 'code' | 'complaint'>

/** Which categories a sentence may be about, the likeliest first; none where no word of theirs is in it. */
export const guessCategories = (text: string, categories: readonly Category[]): string[] =>
  rank(text, Object.fromEntries(categories.map(({ code, complaint }) => [code, complaint?.words ?? []])))

/** Words that people use for many things: a sentence with nothing else may be a complaint, and does not begin one. */
const general: readonly string[] = [
  'เจ้าหน้าที่',
  'พนักงาน',
  'ขอบคุณเจ้าหน้าที่',
  'ภาษี',
  'ค่าธรรมเนียม',
  'ใบเสร็จ',
  'สวัสดิการ',
  'เบี้ยยังชีพ',
  'อาคาร',
  'ก่อสร้าง',
  'ต่อเติม',
  'ตลาด',
  'ร้านค้า',
  'ร้านอาหาร',
  'ประปา',
  'น้ำประปา',
]

const isTelling = (word: string) => !general.includes(word)

/** Whether a sentence speaks of a trouble, and not only of what there may be trouble with. */
export function namesTrouble(text: string, categories: readonly Service[]): boolean {
  const spokenOf = guessCategories(text, categories)
  const lists = categories
    .filter(({ code }) => spokenOf.includes(code))
    .map((category) => {
      const words = [...(category.complaint?.words ?? []), ...Object.values(problemLists(category)).flat()]
      return [category.code, words.filter(isTelling)]
    })
  return rank(text, Object.fromEntries(lists)).length > 0
}

/** What may be said for each problem of a category; its own name, taken apart, is among it. */
function problemLists({
  complaint,
  fields,
}: Pick<Service, 'complaint' | 'fields'>): Record<string, string[]> {
  const { problem } = fields
  if (problem?.kind !== 'choice') return {}
  const named = Object.entries(problem.options).filter(([name]) => name !== 'other')
  return Object.fromEntries(
    named.map(([name, label]) => [name, [...label.split('หรือ'), ...(complaint?.problemWords?.[name] ?? [])]]),
  )
}

/** Which of a category's problems the sentence names; none where it may be more than one. */
export function guessProblem(text: string, category: Service): string | undefined {
  const [first, second] = rank(text, problemLists(category))
  return second === undefined ? first : undefined
}

const asking =
  /(ไหม|มั้ย|หรือไม่|หรือเปล่า|ที่ไหน|ยังไง|อย่างไร|เท่าไหร่|เท่าไร|เมื่อไหร่|เมื่อไร|วันไหน|กี่บาท|กี่วัน|กี่โมง|\?)\s*(คะ|ค่ะ|ครับ|คับ)?\s*[?]*$/

/** Somebody wants to know something: ค่าขยะเท่าไหร่ is no complaint yet. */
export const isAsking = (text: string): boolean => asking.test(text.normalize('NFC').trim())
