import { renderToStringAsync } from 'preact-render-to-string'
import { expect, test, vi } from 'vitest'
import { FieldInput } from '#liff/fields/field-input.tsx'
import { VillageNumber } from '#liff/fields/village-input.tsx'
import type { Field, Question, QuestionKind } from '#templates/fields.ts'

const samples: { [K in Exclude<QuestionKind, 'attachments'>]: Extract<Question, { kind: K }> } = {
  text: { kind: 'text', label: 'เรื่อง' },
  'long-text': { kind: 'long-text', label: 'เรื่อง' },
  integer: { kind: 'integer', label: 'เรื่อง', unit: 'คน' },
  date: { kind: 'date', label: 'เรื่อง' },
  time: { kind: 'time', label: 'เรื่อง' },
  choice: { kind: 'choice', label: 'เรื่อง', options: { a: 'หนึ่ง', b: 'สอง' } },
  choices: { kind: 'choices', label: 'เรื่อง', options: { a: 'หนึ่ง', b: 'สอง' } },
  'yes-no': { kind: 'yes-no', label: 'เรื่อง' },
  'citizen-id': { kind: 'citizen-id', label: 'เรื่อง' },
  phone: { kind: 'phone', label: 'เรื่อง' },
  email: { kind: 'email', label: 'เรื่อง' },
  address: { kind: 'address', label: 'เรื่อง' },
  location: { kind: 'location', label: 'เรื่อง' },
  decimal: { kind: 'decimal', label: 'เรื่อง', unit: 'ตร.ม.' },
  money: { kind: 'money', label: 'เรื่อง' },
  month: { kind: 'month', label: 'เรื่อง' },
  'bank-account': { kind: 'bank-account', label: 'เรื่อง' },
  rows: { kind: 'rows', label: 'เรื่อง', rowLabel: 'จุด', item: { where: { kind: 'text', label: 'บริเวณ' } } },
}

/** As it looks once its script is there. */
const draw = (field: Field, errors: Record<string, string> = {}) =>
  vi.waitFor(async () => {
    const html = await renderToStringAsync(
      <FieldInput path="subject" field={field} value={undefined} errors={errors} onChange={() => {}} />,
    )
    expect(html).not.toContain('กำลังโหลด…')
    return html
  }, 10_000)
const attributes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, id]) => id)

test.each(Object.values(samples))('a field of kind $kind has a visible label bound to it', async (field) => {
  const html = await draw(field)
  expect(html).toMatch(/<(label|legend)[^>]*>เรื่อง/)
  const ids = attributes(html, 'id')
  for (const target of attributes(html, 'for')) expect(ids).toContain(target)
  expect(new Set(ids).size).toBe(ids.length)
})

test.each(Object.values(samples))('an error of a field of kind $kind is read out with it', async (field) => {
  const html = await draw({ ...field, hint: 'คำแนะนำ' }, { subject: 'กรุณากรอกข้อมูลนี้' })
  expect(html).toContain('aria-invalid="true"')
  const ids = attributes(html, 'id')
  const described = attributes(html, 'aria-describedby').flatMap((list) => (list ?? '').split(' '))
  expect(described).toContain('field-subject-error')
  for (const id of described) expect(ids).toContain(id)
})

test('a field that may stay empty says so', async () => {
  expect(await draw({ ...samples.text, optional: true })).toContain('ไม่บังคับ')
})

test('many options open as a list, few stand on the page', async () => {
  const options = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`o${index}`, `ข้อ ${index}`]))
  expect(await draw({ ...samples.choice, options })).toContain('<select')
  expect(await draw(samples.choice)).not.toContain('<select')
})

test('หมู่ที่ is typed with the agency’s villages at hand, and the name of the one that was typed is said', async () => {
  const villages = [
    { subdistrict: 'เนินกุ่ม', number: 4, name: 'บ้านหนองนา' },
    { subdistrict: 'วัดตายม', number: 4, name: 'บ้านวังดาน' },
    { subdistrict: 'เนินกุ่ม', number: 2, name: 'บ้านเนินกุ่ม' },
  ]
  const attributes = { id: 'moo', name: 'moo', 'aria-invalid': undefined, 'aria-describedby': undefined }
  const typed = { attributes, villages, value: '4', onType: () => {} }
  const offered = (html: string) => [...html.matchAll(/<option[^>]*>([^<]*)/g)].map(([, text]) => text)
  const anywhere = await renderToStringAsync(<VillageNumber {...typed} />)
  expect(offered(anywhere)).toEqual(['หมู่ 2 บ้านเนินกุ่ม', 'หมู่ 4 บ้านหนองนา / บ้านวังดาน'])
  const there = await renderToStringAsync(<VillageNumber {...typed} subdistrict="วัดตายม" />)
  expect(offered(there)).toEqual(['หมู่ 4 บ้านวังดาน'])
  expect(there).toMatch(/role="status">บ้านวังดาน/)
  const elsewhere = await renderToStringAsync(<VillageNumber {...typed} subdistrict="ปากโทก" />)
  expect(elsewhere).not.toMatch(/datalist|list=|status/)
})
