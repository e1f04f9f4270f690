import { expect, test } from 'vitest'
import { askedFields } from '#templates/conditions.ts'
import { answersSchema } from '#templates/field-schemas.ts'
import { fixQuestion } from '#templates/fix-answer.ts'
import { requestWords, wordsOf } from '#templates/request-words.ts'
import { say } from '#templates/texts/say.ts'
import { agency } from '#tests/support/paper.ts'

test('a complaint has a teller and a number of its own name', () => {
  expect(requestWords('request')).toMatchObject({ reference: 'เลขที่คำร้อง', filer: 'ผู้ยื่น' })
  expect(requestWords('complaint')).toMatchObject({ reference: 'เลขที่เรื่อง', filer: 'ผู้แจ้ง' })
})

test('the code of a service tells which words are its own', () => {
  expect(wordsOf('GEN-01')).toBe(requestWords('request'))
  expect(wordsOf('C-LIGHT')).toBe(requestWords('complaint'))
})

test('one text, as it ships or as the agency worded it, speaks of either in its own words', () => {
  const worded = { ...agency, texts: { 'request.submit': { headline: 'ขอบคุณค่ะ ได้รับ{คำร้อง}แล้ว' } } }
  const saidOf = (code: string) => say(worded, 'request.submit', 'headline', wordsOf(code))
  expect([saidOf('GEN-01'), saidOf('C-LIGHT')]).toEqual(['ขอบคุณค่ะ ได้รับคำร้องแล้ว', 'ขอบคุณค่ะ ได้รับเรื่องแล้ว'])
  const mend = (code: string) => say(agency, 'request.ask_correction', 'headline', wordsOf(code))
  expect([mend('GEN-01'), mend('C-LIGHT')]).toEqual(['กรุณาแก้ไขคำร้อง', 'กรุณาแก้ไขเรื่องที่แจ้ง'])
})

test('who says that it is not fixed is asked what is wrong, and not how pleased they are', () => {
  const asked = (fixed?: string) => Object.keys(askedFields(fixQuestion, { fixed }))
  expect(asked()).toEqual(['fixed'])
  expect(asked('no')).toEqual(['fixed', 'note'])
  expect(asked('yes')).toEqual(['fixed', 'rating'])
  expect(answersSchema(fixQuestion).parse({ fixed: 'yes', rating: '4' })).toMatchObject({ rating: '4' })
})
