import { describe, expect, test } from 'vitest'
import { documentsAsked, powerOfAttorneySlot, slotLabel } from '#templates/documents-asked.ts'
import { representationSchema } from '#templates/representation-schema.ts'
import { catalogue } from '#templates/services/index.ts'
import { groupCitizenId } from '#templates/thai.ts'
import { inventRepresentation } from '#tests/support/representation.ts'

const today = '2026-11-23'
const check = (typed: object) => representationSchema(today).safeParse(typed)
/** The one sentence that a field is refused with. */
function refusalOf(typed: object, path: string): string {
  const result = check(typed)
  const issues = result.error?.issues ?? []
  expect(issues.map((issue) => issue.path.join('.'))).toEqual([path])
  return issues[0]?.message ?? ''
}

test('who is represented and how they agreed are kept; the 13 digits come apart from it', () => {
  const { citizenId } = inventRepresentation(1)
  const good = check(inventRepresentation(1, { phone: '081-234-5678', citizenId: groupCitizenId(citizenId) }))
  expect(good.data).toMatchObject({
    citizenId,
    represented: {
      relation: 'child',
      firstName: 'บุญมี',
      phone: '0812345678',
      consent: { how: 'inPerson', on: '2026-07-01' },
    },
  })
  expect(JSON.stringify(good.data?.represented)).not.toContain(citizenId)
})

describe('what is wrong is said in Thai beside its field', () => {
  test.each([
    ['a wrong check digit', { citizenId: '1101700230709' }, 'citizenId', /ไม่ถูกต้อง/],
    ['no consent declared', { agreed: false }, 'agreed', /ยินยอม/],
    ['no way of consenting', { consentHow: undefined }, 'consentHow', /ยินยอม/],
    ['a consent that lies ahead', { consentOn: '2026-11-24' }, 'consentOn', /อนาคต/],
    ['a birth that lies ahead', { birthDate: '2026-11-24' }, 'birthDate', /อนาคต/],
    ['no relation', { relation: '' }, 'relation', /เกี่ยวข้อง/],
    [
      'half an address',
      { address: { ...inventRepresentation(1).address, houseNo: '' } },
      'address.houseNo',
      /บ้านเลขที่/,
    ],
  ])('%s', (_, wrong, path, words) => {
    expect(refusalOf({ ...inventRepresentation(1), ...wrong }, path)).toMatch(words)
  })

  test('an empty telephone number is none', () => {
    expect(check(inventRepresentation(1, { phone: '' })).success).toBe(true)
  })
})

describe('หนังสือมอบอำนาจ', () => {
  const service = { fields: {}, documents: [{ slot: 'idCard', label: 'บัตรประจำตัวประชาชน' }] }
  const asked = (represented: Parameters<typeof documentsAsked>[2]) =>
    documentsAsked(service, {}, represented).map(({ slot, optional = false }) => [slot, optional])

  test('is not asked of who files for themselves', () => {
    expect(asked(null)).toEqual([['idCard', false]])
  })

  test('may be attached by a child, and must be by an attorney', () => {
    expect(asked({ relation: 'child' })).toEqual([
      [powerOfAttorneySlot, true],
      ['idCard', false],
    ])
    expect(asked({ relation: 'attorney' })).toContainEqual([powerOfAttorneySlot, false])
  })

  test('has its name whatever the service, and no service of ours asks for it by the same slot', () => {
    expect(slotLabel(service, powerOfAttorneySlot)).toBe('หนังสือมอบอำนาจ')
    const slots = catalogue.flatMap(({ documents }) => documents.map(({ slot }) => slot))
    expect(slots).not.toContain(powerOfAttorneySlot)
  })
})
