import { expect, test } from 'vitest'
import { networkError, problemOf, sentenceOf } from '#liff/api-error.ts'

test('a refusal is told in the words of the server, with an entry per field', () => {
  const error = problemOf(422, {
    detail: 'กรุณาแก้ไขข้อมูล',
    fields: { 'address.postcode': 'รหัสไปรษณีย์ต้องมี 5 หลัก', x: 1 },
  })
  expect(error.message).toBe('กรุณาแก้ไขข้อมูล')
  expect(error.fields).toEqual({ 'address.postcode': 'รหัสไปรษณีย์ต้องมี 5 หลัก' })
  expect(error.isPassing).toBe(false)
})

test('what a failing server or proxy says is not shown to citizens', () => {
  const error = problemOf(502, { detail: 'upstream connect error' })
  expect(error.message).toContain('ระบบขัดข้องชั่วคราว')
  expect(error.isPassing).toBe(true)
})

test('an answer that is no problem+json still makes a sentence', () => {
  expect(problemOf(400, '<html>').message).not.toBe('')
  expect(problemOf(401, undefined).message).toContain('เข้าสู่ระบบ')
})

test('without a connection trying again may help', () => {
  expect(networkError('offline').isPassing).toBe(true)
})

test('a part of the page that could not be fetched is the connection, not the system', () => {
  const chromium = new TypeError('Failed to fetch dynamically imported module: https://example.go.th/a.js')
  const safari = new TypeError('Importing a module script failed.')
  const firefox = new TypeError('error loading dynamically imported module: https://example.go.th/a.js')
  for (const error of [chromium, safari, firefox]) expect(sentenceOf(error)).toContain('สัญญาณอินเทอร์เน็ต')
  expect(sentenceOf(new TypeError('x is undefined'))).toContain('ระบบขัดข้องชั่วคราว')
})
