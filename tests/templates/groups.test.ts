import { expect, test } from 'vitest'
import { askedFields } from '#templates/conditions.ts'
import { answersSchema } from '#templates/field-schemas.ts'
import { applicantKindFields } from '#templates/services/groups/juristic.ts'
import { landDocumentFields } from '#templates/services/groups/land.ts'
import { onlyWhen, prefixed } from '#templates/services/groups/naming.ts'
import { personFields } from '#templates/services/groups/person.ts'
import { sampleAnswers } from '#tests/support/paper.ts'

test('a group asked twice has names of its own, and its conditions look at those', () => {
  const seller = landDocumentFields('sold')
  expect(Object.keys(seller)).toEqual(['soldDocument', 'soldDocumentOther', 'soldDocumentNumber'])
  expect(seller.soldDocumentOther).toMatchObject({ when: { field: 'soldDocument', is: 'other' } })
  expect(Object.keys(landDocumentFields(''))).toEqual(['document', 'documentOther', 'documentNumber'])
})

test('a condition that looks at a question outside the group keeps its name', () => {
  const within = { a: { kind: 'yes-no', label: 'ก' } } as const
  const group = onlyWhen({ all: [{ not: { field: 'kind', is: 'x' } }, { field: 'a', is: true }] }, within)
  expect(prefixed('second', group).secondA.when).toEqual({
    all: [{ not: { field: 'kind', is: 'x' } }, { field: 'secondA', is: true }],
  })
})

test('another person is asked only what the form needs of them', () => {
  const manager = personFields('manager', 'ผู้จัดการ', ['name', 'age'])
  expect(Object.entries(manager).map(([name, { label }]) => [name, label])).toEqual([
    ['managerName', 'ชื่อและนามสกุลของผู้จัดการ'],
    ['managerAge', 'อายุของผู้จัดการ'],
  ])
  expect(Object.keys(personFields('', '', ['name', 'address']))).toEqual(['name', 'address'])
})

test('a natural person sees nothing of juristic persons', () => {
  expect(Object.keys(askedFields(applicantKindFields, { applicantKind: 'person' }))).toEqual([
    'applicantKind',
  ])
  const company = { applicantKind: 'juristic', juristicType: 'company', applicantSigns: true }
  const asked = Object.keys(askedFields(applicantKindFields, company))
  expect(asked).toContain('juristicName')
  expect(asked).not.toContain('juristicTypeOther')
  expect(asked).not.toContain('signatoryName')
})

test('a registration number is typed as people write it, and counted', () => {
  const schema = answersSchema(applicantKindFields)
  const company = {
    ...sampleAnswers(applicantKindFields),
    applicantKind: 'juristic',
    juristicType: 'company',
    juristicName: 'บริษัท ตัวอย่าง จำกัด',
    juristicOffice: sampleAnswers({ at: { kind: 'address', label: 'ที่อยู่' } }).at,
    applicantSigns: true,
  }
  expect(schema.parse({ ...company, juristicId: '0-6555-๖๐๐๐๑-23-4' })).toMatchObject({
    juristicId: '0655560001234',
  })
  expect(schema.safeParse({ ...company, juristicId: '12345' }).error?.issues[0]?.message).toBe(
    'กรุณากรอกตัวเลข 13 หลัก',
  )
})
