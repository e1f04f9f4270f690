import { expect, test } from 'vitest'
import { nextQuestion } from '#bot/complaints/next-question.ts'
import { addSentence, pastedPlace, takeBack, villageIn } from '#bot/complaints/told.ts'
import { complaints } from '#templates/services/complaints/index.ts'

const serviceOf = (code: string) => {
  const found = complaints.find((service) => service.code === code)
  if (!found) throw new Error(code)
  return found
}
const told = (code: string, state: object = {}) => ({
  notes: {},
  answers: {},
  photos: 0,
  service: serviceOf(code),
  ...state,
})
const centre = { latitude: 16.735, longitude: 100.302 }
const place = { latitude: 16.74, longitude: 100.31 }
const asks = (state: ReturnType<typeof told>) => nextQuestion(state, centre).asks

test('asked is only what is missing, in whatever order it was told', () => {
  expect(asks(told('C-OTHER', { notes: { undecided: true }, answers: { details: 'ไฟดับ' } }))).toBe('category')
  expect(nextQuestion(told('C-LIGHT'), centre)).toMatchObject({ asks: 'choice', name: 'problem' })
  expect(asks(told('C-LIGHT', { answers: { problem: 'off' } }))).toBe('place')
  expect(asks(told('C-LIGHT', { answers: { problem: 'off', place } }))).toBe('text')
  expect(asks(told('C-LIGHT', { answers: { problem: 'off', details: 'ดับ' } }))).toBe('place')
  expect(asks(told('C-LIGHT', { answers: { problem: 'off', place, details: 'ดับ' } }))).toBe('photo')
  expect(asks(told('C-LIGHT', { answers: { problem: 'off', place, details: 'ดับ' }, photos: 1 }))).toBe(
    'nothing',
  )
})

test('what may be left out is asked once, and a place only where there is one', () => {
  const other = { answers: { details: 'เรื่องหนึ่ง' } }
  expect(nextQuestion(told('C-OTHER', other), centre)).toMatchObject({ asks: 'place', optional: true })
  expect(asks(told('C-OTHER', { ...other, notes: { skipped: ['place'] } }))).toBe('photo')
  expect(asks(told('C-OTHER', { ...other, notes: { skipped: ['place', 'photo'] } }))).toBe('nothing')
  expect(asks(told('C-SUGG', { answers: { details: 'ขอชม' } }))).toBe('photo')
})

test('a place far from the office is asked about, and taken when it is meant', () => {
  const chiangMai = { latitude: 18.79, longitude: 98.98 }
  const state = told('C-LIGHT', { answers: { problem: 'off', details: 'ดับ', place: chiangMai } })
  expect(nextQuestion(state, centre)).toMatchObject({ asks: 'far place', kilometres: expect.any(Number) })
  expect(asks({ ...state, notes: { placeIsMeant: true } })).toBe('photo')
  expect(nextQuestion(state, undefined).asks).toBe('photo')
})

test('a question that the agency added and the chat cannot ask is asked in the form', () => {
  const { fields, ...service } = serviceOf('C-SUGG')
  const asked = { ...service, fields: { ...fields, when: { kind: 'date', label: 'วันที่พบเห็น' } } } as never
  expect(
    nextQuestion({ ...told('C-SUGG', { answers: { details: 'ขอชม' } }), service: asked }, centre),
  ).toEqual({
    asks: 'form',
    label: 'วันที่พบเห็น',
  })
})

test('a sentence goes where it answers, and can be taken back', () => {
  const light = told('C-LIGHT', { answers: { details: 'ไฟดับ' } })
  const more = addSentence(light, { asks: 'photo' }, ' สามวันแล้ว ')
  expect(more).toEqual({ answers: { details: 'ไฟดับ\nสามวันแล้ว' }, field: 'details', from: 5, to: 16 })
  if ('tooLong' in more) throw new Error('it is short')
  expect(takeBack(more.answers, more)).toEqual({ details: 'ไฟดับ' })
  expect(takeBack({ details: 'แก้ในแบบฟอร์มแล้ว' }, more)).toBeUndefined()
  const landmark = addSentence(light, { asks: 'place', name: 'place', optional: false }, 'หน้าวัด หมู่ที่ ๓')
  expect(landmark).toMatchObject({ answers: { where: 'หน้าวัด หมู่ที่ ๓', village: 3 } })
  expect(addSentence(light, { asks: 'photo' }, 'ก'.repeat(1000))).toEqual({ tooLong: 1000 })
})

test('a village and a pasted point are read out of what was typed', () => {
  expect(['หมู่ 5', 'ม.12 บ้านเนิน', 'หมู่ที่ ๙', 'กม.7', 'หมู่บ้านสุขใจ', 'หมู่ 123'].map(villageIn)).toEqual([
    5,
    12,
    9,
    undefined,
    undefined,
    undefined,
  ])
  expect(pastedPlace('หมู่ 5 ตรงนี้ 16.735120, 100.302110')).toEqual({ latitude: 16.73512, longitude: 100.30211 })
  expect(pastedPlace('บ้านเลขที่ 12, 45')).toBeUndefined()
})
