import { expect, test } from 'vitest'
import { askedFields } from '#templates/conditions.ts'
import { answersSchema } from '#templates/field-schemas.ts'
import { fixQuestion } from '#templates/fix-answer.ts'
import { requestWords } from '#templates/request-words.ts'

test('a complaint has a teller and a number of its own name', () => {
  expect(requestWords('request')).toMatchObject({ reference: 'เลขที่คำร้อง', filer: 'ผู้ยื่น' })
  expect(requestWords('complaint')).toMatchObject({ reference: 'เลขที่เรื่อง', filer: 'ผู้แจ้ง' })
})

test('who says that it is not fixed is asked what is wrong, and not how pleased they are', () => {
  const asked = (fixed?: string) => Object.keys(askedFields(fixQuestion, { fixed }))
  expect(asked()).toEqual(['fixed'])
  expect(asked('no')).toEqual(['fixed', 'note'])
  expect(asked('yes')).toEqual(['fixed', 'rating'])
  expect(answersSchema(fixQuestion).parse({ fixed: 'yes', rating: '4' })).toMatchObject({ rating: '4' })
})
