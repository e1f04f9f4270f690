import { describe, expect, test } from 'vitest'
import { agencyName } from '#templates/agency.ts'
import { textDifferences } from '#templates/texts/differences.ts'
import { messageCodes, messageOf, say } from '#templates/texts/say.ts'
import { faultIn, filled, hint, sentence, tidy } from '#templates/texts/text.ts'
import { agency } from '#tests/bot/sample-messages.ts'

const all = messageCodes.flatMap((code) =>
  Object.entries(messageOf(code).parts).map(([name, part]) => [`${code} ${name}`, part] as const),
)

test.each(all)('the shipped text of %s could be typed as it is', (_, part) => {
  expect(tidy(part.text)).toBe(part.text)
  expect(faultIn(part.text, part)).toBeUndefined()
})

const part = { ...sentence('ข้อความ', 'ท่านเริ่มกรอก {ชื่อบริการ}'), needs: ['service'] } as const

describe('what is wrong with a text is said in a sentence', () => {
  test.each([
    ['', 'กรุณากรอกข้อความ'],
    ['{ชื่อบริการ}'.padEnd(401, 'ก'), 'พิมพ์ได้ไม่เกิน 400 ตัวอักษร (ขณะนี้ 401)'],
    ['{ชื่อบริกาน}', 'ใช้ {ชื่อบริกาน} ที่นี่ไม่ได้ ใช้ได้เฉพาะ {ชื่อบริการ} {ชื่อหน่วยงาน}'],
    ['{ชื่อบริการ} {วันที่}', 'ใช้ {วันที่} ที่นี่ไม่ได้'],
    ['กรอก {ชื่อบริการ', 'วงเล็บปีกกาไม่ครบคู่'],
    ['ท่านกรอกค้างไว้', 'ต้องมี {ชื่อบริการ}'],
  ])('“%s”', (text, said) => {
    expect(faultIn(text, part)).toContain(said)
  })
  test('and a headline is one line', () => {
    expect(faultIn('หนึ่ง\nสอง', { label: '', text: '', most: 60 })).toBe('หัวเรื่องต้องเป็นบรรทัดเดียว')
  })
})

test('blanks, line ends and letters that nobody sees are put in order', () => {
  expect(tidy('  ก  ข \r\n\r\n\r\n\r\nค\u202Eง\u0000 ')).toBe('ก ข\n\nค ง')
})

test('a name that itself looks like a placeholder is not filled again', () => {
  expect(filled('{ชื่อผู้รับ} จาก {ชื่อหน่วยงาน}', { name: '{ชื่อหน่วยงาน}', agency: '$&' })).toBe('{ชื่อหน่วยงาน} จาก $&')
})

test('an agency says what it worded, and everything else as it ships', () => {
  const worded = { ...agency, texts: { greeting: { headline: 'สวัสดีจาก{ชื่อหน่วยงาน}' } } }
  expect(say(worded, 'greeting', 'headline')).toBe(`สวัสดีจาก${agencyName(agency)}`)
  expect(say(worded, 'greeting', 'citizen')).toBe(say(agency, 'greeting', 'citizen'))
})

test('two wordings differ in what a person reads, by the name of the message', () => {
  expect(textDifferences({}, { greeting: { citizen: 'เชิญครับ' } })).toMatchObject([
    {
      what: '“ทักทายเพื่อนใหม่”',
      facts: [{ before: 'ท่านลงทะเบียนไว้แล้ว เริ่มใช้บริการได้ทันที', after: 'เชิญครับ' }],
    },
  ])
  expect(textDifferences({}, { greeting: { headline: 'ยินดีต้อนรับ' } })).toEqual([])
})

test('a hint is shorter than a sentence', () => {
  expect(hint('', '').most).toBeLessThan(sentence('', '').most)
})
