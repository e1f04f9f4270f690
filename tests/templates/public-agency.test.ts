import { expect, test } from 'vitest'
import { publicAgency } from '#templates/public-agency.ts'
import { keptFor } from '#templates/retention.ts'
import { shownTerms } from '#templates/terms-content.ts'
import { shippedTerms } from '#templates/terms-shipped.ts'
import { agency } from '#tests/support/paper.ts'

test('screens of citizens are told nothing of how the office runs its system', () => {
  const told = publicAgency({
    ...agency,
    secondFactorRequired: true,
    pushBudget: 500,
    complaintsADay: 3,
    retentionApproved: '2/10/365',
    otherAgencies: [{ name: 'แขวงทางหลวง', contact: 'โทร 1586' }],
    mapTileUrl: 'https://tiles.example.go.th/{z}/{x}/{y}.png',
  })
  expect(told).toMatchObject({
    placeName: agency.placeName,
    phone: agency.phone,
    subdistricts: ['เนินกุ่ม', 'วัดตายม'],
  })
  expect(told.mapTileUrl).toContain('tiles.example')
  for (const kept of [
    'secondFactorRequired',
    'pushBudget',
    'complaintsADay',
    'retentionApproved',
    'otherAgencies',
  ])
    expect(told).not.toHaveProperty(kept)
})

test('the privacy notice names the periods that the agency set, also as citizens get it', () => {
  const set = publicAgency({ ...agency, complaintYears: 5, requestYears: 12, messageDays: 120 })
  const said =
    shownTerms(set, { version: 1, note: '', content: shippedTerms }).notice.find(
      ({ title }) => title === 'ระยะเวลา',
    )?.text ?? ''
  expect(said).toContain('เรื่องร้องเรียน 5 ปีหลังปิดเรื่อง (เรื่องลับ 12 ปี)')
  expect(said).toContain('120 วันหลังส่ง')
  expect(said).not.toContain('10 ปี')
  expect(keptFor(agency).join()).toContain('10 ปีหลังปิดเรื่อง')
})
