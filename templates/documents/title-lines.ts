import { textWidth } from './piece.ts'

/** Where the second line of a long title may begin, best first: what is in brackets, after a stroke, with a new phrase. */
const beginnings = [
  /(?= \()/g,
  /(?<=\/)/g,
  /(?=ที่เป็น|เพื่อ|ภาพ(?=กล้อง)|โดย(?=ใช้)|หรือทาง|และ|กำจัด|จำหน่าย|สงเคราะห์|เบี้ย|ของราชการ)|(?<=สิทธิ)(?=รับ)/g,
]

/** A title that is wider than its place in two lines, about as long as each other; a line may not end just anywhere. */
export function titleLines(title: string, width: number, size: number): string {
  if (titleWidth(title, size) <= width) return title
  const places = beginnings.map((beginning) => placesOf(title, beginning, size))
  const fitting = places.map((some) => some.filter(({ longest }) => longest <= width))
  const even = fitting.map((some) => some.filter(({ longest, shortest }) => shortest * 4 > longest))
  const best = [...even, ...fitting].find((some) => some.length > 0)?.[0] ?? places.flat().sort(byLongest)[0]
  if (!best) return title
  return `${title.slice(0, best.at).trimEnd()}\n${title.slice(best.at).trimStart()}`
}

interface Place {
  at: number
  /** How wide the longer of the two lines becomes. */
  longest: number
  /** And the other one. */
  shortest: number
}

const byLongest = (a: Place, b: Place) => a.longest - b.longest

const placesOf = (title: string, beginning: RegExp, size: number): Place[] =>
  [...title.matchAll(beginning)]
    .map(({ index }) => {
      const widths = [title.slice(0, index), title.slice(index)].map((line) => titleWidth(line, size))
      return { at: index, longest: Math.max(...widths), shortest: Math.min(...widths) }
    })
    .sort(byLongest)

/** Titles are bold, and nothing may touch what stands beside them. */
export const titleWidth = (title: string, size: number) => textWidth(title, size) * 1.12
