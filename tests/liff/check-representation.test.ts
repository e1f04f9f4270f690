import { expect, test } from 'vitest'
import { checkRepresentation } from '#liff/filing/check-representation.ts'
import { labelOf } from '#liff/filing/labels.ts'
import { generalRequest } from '#templates/services/general-request.ts'
import { inventRepresentation } from '#tests/support/representation.ts'

const now = new Date('2026-11-23T02:05:00.000Z')

test('what was typed of the other person is right', () => {
  expect(checkRepresentation(inventRepresentation(1), now)).toMatchObject({
    ok: true,
    answers: { represented: { firstName: 'บุญมี' } },
  })
})

test('an empty form is told of every question, each by a name that the form has', () => {
  const checked = checkRepresentation({}, now)
  const paths = checked.ok ? [] : Object.keys(checked.errors)
  expect(paths).toEqual(
    expect.arrayContaining([
      'represented.relation',
      'represented.prefix',
      'represented.firstName',
      'represented.citizenId',
      'represented.birthDate',
      'represented.address.houseNo',
      'represented.consentHow',
      'represented.consentOn',
      'represented.agreed',
    ]),
  )
  expect(paths.filter((path) => labelOf(generalRequest, path) === undefined)).toEqual([])
})

test('the consent of today is not one of tomorrow, by the clock of Thailand', () => {
  const lateEvening = new Date('2026-11-22T18:00:00.000Z')
  expect(checkRepresentation(inventRepresentation(1, { consentOn: '2026-11-23' }), lateEvening).ok).toBe(true)
  expect(checkRepresentation(inventRepresentation(1, { consentOn: '2026-11-24' }), lateEvening).ok).toBe(
    false,
  )
})
