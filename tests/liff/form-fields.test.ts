import { expect, test } from 'vitest'
import { filledAndHidden } from '#liff/forms/form-fields.tsx'
import { defineFields } from '#templates/fields.ts'

const fields = defineFields({
  pay: { kind: 'choice', label: 'รับเงินทาง', options: { bank: 'โอน', cash: 'เงินสด' } },
  account: { kind: 'bank-account', label: 'บัญชี', when: { field: 'pay', is: 'bank' } },
  note: { kind: 'text', label: 'หมายเหตุ', when: { field: 'pay', is: 'bank' } },
  read: { kind: 'paragraph', label: 'โปรดอ่าน', when: { field: 'pay', is: 'bank' } },
})

test('a choice that leaves out what was answered names it, and nothing that was empty', () => {
  const before = { pay: 'bank', account: { bank: 'ktb', number: '' }, note: '' }
  expect(filledAndHidden(fields, before, { ...before, pay: 'cash' })).toEqual(['account'])
  expect(filledAndHidden(fields, { pay: 'bank', account: { bank: '' } }, { pay: 'cash' })).toEqual([])
  expect(filledAndHidden(fields, before, { ...before, note: 'x' })).toEqual([])
})
