import { expect, test } from 'vitest'
import { groupWhileTyping } from '#liff/fields/citizen-id-text.ts'

const typed = (text: string, caret = text.length) => groupWhileTyping(text, caret)

test('a citizen ID is grouped as on the card while it is typed', () => {
  expect(typed('1')).toEqual({ text: '1', caret: 1 })
  expect(typed('11')).toEqual({ text: '1-1', caret: 3 })
  expect(typed('1101700230708').text).toBe('1-1017-00230-70-8')
})

test('a number pasted with spaces, dashes or Thai digits reads the same', () => {
  expect(typed('1 1017 00230 70 8').text).toBe('1-1017-00230-70-8')
  expect(typed('๑-๑๐๑๗-๐๐๒๓๐-๗๐-๘').text).toBe('1-1017-00230-70-8')
})

test('letters and digits after the thirteenth are not taken', () => {
  expect(typed('1a101700230708999').text).toBe('1-1017-00230-70-8')
})

test('a digit put in the middle leaves the caret behind it', () => {
  // 1-|017 … with a 1 typed where the bar is.
  expect(typed('1-1017', 3)).toEqual({ text: '1-1017', caret: 3 })
  expect(typed('91-1017', 1)).toEqual({ text: '9-1101-7', caret: 1 })
})

test('deleting a dash moves the caret in front of it, so that the next stroke deletes a digit', () => {
  expect(typed('11017', 1)).toEqual({ text: '1-1017', caret: 1 })
})
