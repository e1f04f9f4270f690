import { expect, test } from 'vitest'
import { openAnswers, sealAnswers } from '#db/sealed-answers.ts'
import { createVault } from '#db/vault.ts'
import { defineFields } from '#templates/fields.ts'
import { inventCitizenId } from '#tests/support/citizens.ts'

const vault = createVault(crypto.getRandomValues(new Uint8Array(32)))
const fields = defineFields({
  child: { kind: 'citizen-id', label: 'เลขประจำตัวประชาชนของเด็ก' },
  account: { kind: 'bank-account', label: 'บัญชี' },
  note: { kind: 'text', label: 'หมายเหตุ' },
  family: {
    kind: 'rows',
    label: 'สมาชิก',
    rowLabel: 'คน',
    item: { id: { kind: 'citizen-id', label: 'เลข' }, name: { kind: 'text', label: 'ชื่อ' } },
  },
})
const digits = inventCitizenId(7)
const account = { bank: 'gsb', number: '020123456789', name: 'สมศรี ใจดี' }
const answers = { child: digits, account, note: 'ก', family: [{ id: digits, name: 'ข' }, { name: 'ค' }] }

test('a citizen ID and a bank account are never in clear in the store, not in a row either', async () => {
  const stored = await sealAnswers(vault, fields, answers)
  expect(JSON.stringify(stored)).not.toContain(digits)
  expect(JSON.stringify(stored)).not.toContain(account.number)
  expect(stored).toMatchObject({ note: 'ก', family: [{ name: 'ข' }, { name: 'ค' }] })
  expect(await openAnswers(vault, fields, stored)).toEqual(answers)
})

test('what is half typed, empty or no answer at all comes back as it was', async () => {
  for (const typed of [
    {},
    { child: '' },
    { child: '11' },
    { child: null, note: 5, family: [] },
    { other: 'x' },
  ]) {
    expect(await openAnswers(vault, fields, await sealAnswers(vault, fields, typed))).toEqual(typed)
  }
})

test('who types what looks sealed gets back what they typed', async () => {
  const typed = { child: { sealed: 'x.y' }, note: { sealed: 'x.y' } }
  expect(await openAnswers(vault, fields, await sealAnswers(vault, fields, typed))).toEqual(typed)
})
