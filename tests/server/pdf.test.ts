import { openSync } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { createPdfRenderer } from '#server/pdf.ts'
import { shortText } from '#templates/answers.ts'
import { page, paragraph } from '#templates/documents/page.ts'
import { sarabun } from '#tests/support/fonts.ts'
import { readPdf, squeezed } from '#tests/support/paper.ts'

const renderer = createPdfRenderer(sarabun())
const typeset = (text: string, words: string[] = []) =>
  renderer.render(
    page({ title: 'ทดสอบ', footer: '', at: '2026-11-23T02:05:00Z', words, content: [paragraph(text)] }),
  )
/** Without the footer. */
const read = async (text: string, words?: string[]) => {
  const printed = await readPdf(await typeset(text, words))
  return { ...printed, text: printed.text.replace(/หน้า\d+\/\d+/g, '') }
}

/** Marks above and below tall and deep consonants, ำ with and without tone, digits, Latin. */
const hard =
  'ปู่กับย่าซื้อปุ๋ยไปใส่ต้นฝิ่น ฝุ่นฟุ้งในกุฏิ น้ำกำลังท่วมทั้งนี้ ทำนา คำร้อง ร่ำรวย ปำ ป้ำ ฝำ ฟ้ำ ฎีกา ญี่ปุ่น ญูฐู ฐานะ กตัญญู ป๊อป ก๋วยเตี๋ยว อื่น ๆ ฯลฯ ที่ 5 (ABC) ๑๒๓ 08 1234 5678 “ข้อความ” 1,234.50 บาท'
const office =
  'ตามพระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ ข้าพเจ้ามอบอำนาจให้ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อมของเทศบาลตำบลเนินกุ่มตรวจสอบท่อระบายน้ำและไฟฟ้าสาธารณะตามเลขประจำตัวประชาชนของผู้ยื่นคำร้องทุกประการ '

describe('text copied out of a document', () => {
  test.each([hard, office, 'เทศบาลตำบล', 'ำ', 'กำ ก้ำ', 'น้ำ น้ำ กำ น้ำ กำ'])(
    'is what was typed: %s',
    async (text) => {
      expect((await read(text)).text).toBe(squeezed(text))
    },
  )

  test('is what was typed when the letters first met a different text', async () => {
    const first = createPdfRenderer(sarabun())
    for (const text of ['ำ', 'า', 'ํ', hard]) {
      const layout = page({ title: '', footer: '', at: '2026-11-23', words: [], content: [text] })
      expect((await readPdf(await first.render(layout))).text).toContain(squeezed(text))
    }
  })

  test('keeps a line that the writer began', async () => {
    const { lines } = await read('บรรทัดแรก\nบรรทัดที่สอง')
    expect(lines.slice(0, 2).map(({ text }) => text.trim())).toEqual(['บรรทัดแรก', 'บรรทัดที่สอง'])
  })
})

describe('a line', () => {
  test('never ends inside a word of the office, or a name that the layout gives', async () => {
    const words = ['เทศบาลตำบลเนินกุ่ม', 'กัญญาณัฐ']
    const whole = [...words, 'พระราชบัญญัติ', 'มอบอำนาจ', 'กองสาธารณสุขและสิ่งแวดล้อม', 'ข้าพเจ้า', 'ผู้ยื่นคำร้อง']
    // The same words at every distance from the margin.
    for (let shift = 0; shift < 24; shift++) {
      const { lines } = await read(`${'ก '.repeat(shift)}${office}กัญญาณัฐ${office}`, words)
      const text = lines.map((line) => line.text.trimEnd()).join('|')
      for (const word of whole) {
        const cut = new RegExp([...word].join('\\|?'), 'g')
        expect(text.match(cut)?.filter((found) => found.includes('|'))).toEqual([])
      }
    }
  })

  test('never begins with a mark or ๆ, nor ends with a vowel that is written first', async () => {
    for (let shift = 0; shift < 24; shift++) {
      const { lines } = await read(`${'ก '.repeat(shift)}${'เรื่องอื่น ๆ ที่เกี่ยวข้องกับน้ำท่วมขังและไฟฟ้าดับ '.repeat(6)}`)
      for (const { text } of lines) {
        expect(text.trim()).not.toMatch(/^[\u0e30-\u0e3a\u0e45-\u0e4e\u0e2f]|[เแโใไ]$/)
      }
    }
  })

  test('stays within the margins, even for a word longer than the line', async () => {
    const { lines, text } = await read(`${'A'.repeat(200)} ${'กขค'.repeat(200)}`)
    for (const { right } of lines) expect(right).toBeLessThan(595.28 - 57 + 1)
    expect(text).toBe('A'.repeat(200) + 'กขค'.repeat(200))
  })
})

describe('a document', () => {
  test('has the same bytes every time, and while others are being made', async () => {
    const [first, , second] = await Promise.all([typeset(hard), typeset(office), typeset(hard)])
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
    const other = createPdfRenderer(sarabun())
    await other.render(page({ title: '', footer: '', at: '2026-11-23', words: [], content: [office] }))
    const again = await other.render(
      page({ title: 'ทดสอบ', footer: '', at: '2026-11-23T02:05:00Z', words: [], content: [paragraph(hard)] }),
    )
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true)
  })

  test('says its title and its language, and that it is for the archive', async () => {
    const bytes = await typeset('ข้อความ')
    expect(await readPdf(bytes)).toMatchObject({ title: 'ทดสอบ', language: 'th-TH' })
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw).toContain('<pdfaid:part>3</pdfaid:part>')
    expect(raw).toContain('/GTS_PDFA1')
    expect(raw).toContain('D:20261123020500Z')
  })

  test('cannot be made to read a file', async () => {
    const content = [{ image: '/etc/hostname', width: 10 }]
    const layout = page({ title: '', footer: '', at: '2026-11-23', words: [], content })
    await expect(renderer.render(layout)).rejects.toThrow(/denied/)
  })
})

test('whatever a form takes, the typeface can print', () => {
  const face = openSync('node_modules/@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf')
  if (!('hasGlyphForCodePoint' in face)) throw new Error('a collection of typefaces')
  const missing: string[] = []
  for (let code = 0x20; code <= 0x30ff; code++) {
    const character = String.fromCharCode(code)
    const taken = shortText(10).safeParse(`ก${character}`)
    if (!taken.success) continue
    for (const kept of taken.data)
      if (!face.hasGlyphForCodePoint(kept.codePointAt(0) ?? 0)) missing.push(`${code.toString(16)} ${kept}`)
  }
  expect([...new Set(missing)]).toEqual([])
})
