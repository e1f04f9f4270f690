import type { RepresentationInput } from '#templates/representation-schema.ts'
import { inventCitizenId } from './citizens.ts'

/** What somebody enters about an invented person for whom they file: citizen `n`, not registered yet. */
export const inventRepresentation = (
  n: number,
  overrides: Partial<RepresentationInput> = {},
): RepresentationInput => ({
  relation: 'child',
  prefix: 'นาง',
  firstName: 'บุญมี',
  lastName: 'แสงทอง',
  citizenId: inventCitizenId(n),
  birthDate: '1944-01-20',
  address: {
    houseNo: '12/1',
    moo: '7',
    subdistrict: 'วัดตายม',
    district: 'บางกระทุ่ม',
    province: 'พิษณุโลก',
    postcode: '65210',
  },
  consentHow: 'inPerson',
  consentOn: '2026-07-01',
  agreed: true,
  ...overrides,
})
