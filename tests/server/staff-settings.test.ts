import { beforeEach, describe, expect, test } from 'vitest'
import { getAgency, listAgencyChanges } from '#db/agency.ts'
import { askedPhotos, photoDays } from '#templates/identity.ts'
import { mapTilesOf } from '#templates/map.ts'
import { uploadLimitsOf } from '#templates/upload-limits.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let admin: Visitor
beforeEach(async () => {
  office = await openConsole()
  admin = await office.logIn('admin', 'malee')
})
const agency = () => getAgency(office.db)
const pageOf = (section: string) => `/staff/settings/${section}`
const textOf = async (path: string) => (await admin.get(path)).text()

async function save(section: string, fields: Record<string, string>, who = admin) {
  const hidden = await who.hiddenFields(pageOf(section), pageOf(section))
  return who.post(pageOf(section), { ...hidden, ...fields })
}
const contact = {
  address: '99 หมู่ 5',
  phone: '055-123-456',
  email: 'Office@Example.go.th',
  dataProtectionOfficer: 'นางสาวกานดา ใจมั่น โทร 055 123 457',
}

test('what an administrator saves holds at once, on the public page, in the notice and in the history', async () => {
  const saved = await save('office', contact)
  expect(saved.headers.get('location')).toBe('/staff/settings?done=office')
  expect(await agency()).toMatchObject({ ...contact, phone: '055123456', email: 'office@example.go.th' })
  const overview = await textOf('/staff/settings?done=office')
  expect(overview).toContain('บันทึกข้อมูลติดต่อสำนักงานแล้ว')
  expect(overview).toContain('malee')
  expect(overview).toContain('0 5512 3456')
  expect(await (await office.visitor().get('/')).text()).toContain('0 5512 3456')
})

test('each save leaves one entry that says who changed what from what; saving the same again leaves none', async () => {
  await save('office', contact)
  await save('office', contact)
  await save('office', { ...contact, phone: '', dataProtectionOfficer: '' })
  expect(await listAgencyChanges(office.db, 10)).toMatchObject([
    { by: 'malee', revision: 2, changes: { phone: { from: '055123456', to: '' } } },
    { by: 'malee', revision: 1, changes: { phone: { from: '', to: '055123456' } } },
  ])
  expect(await textOf('/staff/settings')).toMatch(/<del>[^/]*<\/span>0 5512 3456<\/del>/)
})

test('what is wrong is said beside its field, what was typed stays, and nothing is saved', async () => {
  const before = await agency()
  const answer = await save('office', { ...contact, phone: '12', email: 'office' })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('เบอร์โทรศัพท์ไม่ถูกต้อง')
  expect(html).toContain('อีเมลไม่ถูกต้อง')
  expect(html).toMatch(/aria-describedby="phone-wrong phone-hint"[^>]*aria-invalid="true"[^>]*value="12"/)
  expect(html).toContain('value="99 หมู่ 5"')
  expect(await agency()).toEqual(before)
})

test('two administrators at once: the second is told what the first did, keeps what was typed, and may save again', async () => {
  const colleague = await office.logIn('admin', 'somchai')
  const stale = await admin.hiddenFields(pageOf('office'), pageOf('office'))
  await save('office', { ...contact, address: '1 หมู่ 1' }, colleague)
  const late = await admin.post(pageOf('office'), { ...stale, ...contact })
  expect(late.status).toBe(409)
  const html = await late.text()
  expect(html).toContain('somchai แก้ไขการตั้งค่าก่อนท่าน')
  expect(html).toContain('1 หมู่ 1')
  expect(html).toContain('value="99 หมู่ 5"')
  expect((await agency()).address).toBe('1 หมู่ 1')
  const [, revision = ''] = /name="revision" value="(\d+)"/.exec(html) ?? []
  expect((await admin.post(pageOf('office'), { ...stale, revision, ...contact })).status).toBe(303)
  expect((await agency()).address).toBe('99 หมู่ 5')
})

describe('the name', () => {
  const town = { kind: 'town_municipality', placeName: 'บ้านใหม่', district: 'เมือง', province: 'พิษณุโลก' }

  test('is shown with all that is derived from it before it is saved', async () => {
    const asked = await save('name', town)
    expect(asked.status).toBe(200)
    const html = await asked.text()
    for (const title of ['เทศบาลเมืองบ้านใหม่', 'นายกเทศมนตรีเมืองบ้านใหม่', 'สำนักงานเทศบาลเมืองบ้านใหม่'])
      expect(html).toContain(title)
    expect((await agency()).placeName).toBe('เนินกุ่ม')
    const confirmed = await save('name', { ...town, confirmed: 'yes' })
    expect(confirmed.headers.get('location')).toBe('/staff/settings?done=name')
    expect(await textOf('/staff/settings')).toContain('เทศบาลเมืองบ้านใหม่')
  })

  test('without the word for its kind, which would then be there twice', async () => {
    const answer = await save('name', { ...town, placeName: 'เทศบาลเมืองบ้านใหม่', confirmed: 'yes' })
    expect(await answer.text()).toContain('พิมพ์เฉพาะชื่อ ไม่ต้องมีคำนำหน้า')
    expect((await agency()).placeName).toBe('เนินกุ่ม')
  })
})

test('subdistricts: a line each, the office’s own first; none, or one twice, is refused', async () => {
  await save('area', { subdistricts: ' เนินกุ่ม\r\n\r\nวัดตายม \nไผ่ล้อม', postcode: '๖๕๒๑๐' })
  expect(await agency()).toMatchObject({ subdistricts: ['เนินกุ่ม', 'วัดตายม', 'ไผ่ล้อม'], postcode: '65210' })
  for (const [subdistricts, sentence] of [
    ['', 'กรุณากรอกอย่างน้อยหนึ่งตำบล'],
    ['เนินกุ่ม\nเนินกุ่ม', 'มีชื่อตำบลซ้ำกัน'],
  ] as const)
    expect(await (await save('area', { subdistricts, postcode: '65210' })).text()).toContain(sentence)
})

describe('identity photos', () => {
  const words = (slot: string, label: string) => ({ [`label.${slot}`]: label, [`hint.${slot}`]: 'ถ่ายให้ชัด' })
  const asked = (...slots: string[]) => Object.fromEntries(slots.map((slot) => [`asked.${slot}`, 'on']))

  test('up to four, with captions of the agency’s own, and the days until they are deleted', async () => {
    const captions = { ...words('card-front', 'บัตร'), ...words('other-1', 'ทะเบียนบ้าน') }
    await save('identity', { ...asked('card-front', 'other-1'), ...captions, identityPhotoDays: '7' })
    expect(askedPhotos(await agency())).toEqual([
      { slot: 'card-front', label: 'บัตร', hint: 'ถ่ายให้ชัด' },
      { slot: 'other-1', label: 'ทะเบียนบ้าน', hint: 'ถ่ายให้ชัด' },
    ])
    expect(photoDays(await agency())).toBe(7)
  })

  test('none at all', async () => {
    await save('identity', { identityPhotoDays: '30' })
    expect(askedPhotos(await agency())).toEqual([])
    expect(await textOf('/staff/settings')).toContain('ไม่ขอภาพ')
  })

  test('one that is asked without a caption is pointed out in its own place', async () => {
    const answer = await save('identity', {
      ...asked('other-2'),
      ...words('other-2', ''),
      identityPhotoDays: '5',
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('id="label.other-2-wrong"')
  })

  test.each(['0', '91', '-1', '1.5', 'สามสิบ', ''])('%s days are not a period', async (identityPhotoDays) => {
    const answer = await save('identity', { identityPhotoDays })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('ตั้งแต่ 1 ถึง 90 วัน')
  })
})

describe('files that citizens attach', () => {
  const limits = { uploadFileMb: '5', uploadFiles: '๓', uploadTotalMb: '12' }

  test('how large, how many and how much together', async () => {
    await save('files', limits)
    expect(uploadLimitsOf(await agency())).toEqual({ fileMb: 5, files: 3, totalMb: 12 })
  })

  test.each([
    [{ uploadFileMb: '51' }, 'ตั้งแต่ 1 ถึง 50 MB'],
    [{ uploadFiles: '0' }, 'ตั้งแต่ 1 ถึง 30 ไฟล์'],
    [{ uploadTotalMb: '4' }, 'ขนาดรวมต้องไม่น้อยกว่าขนาดของหนึ่งไฟล์'],
  ])('%o is no limit', async (wrong, sentence) => {
    const answer = await save('files', { ...limits, ...wrong })
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(sentence)])
  })
})

describe('the map', () => {
  const map = {
    mapTileUrl: 'https://tiles.example.go.th/{z}/{x}/{y}.png',
    mapAttribution: '© กรมแผนที่',
    mapCentre: '16.735120, 100.302110',
  }

  test('whose pictures, whom they are owed to, and where it opens; left empty there is none', async () => {
    await save('map', map)
    expect(await agency()).toMatchObject(map)
    await save('map', { mapTileUrl: '', mapAttribution: '', mapCentre: '' })
    expect(mapTilesOf(await agency())).toBeUndefined()
  })

  test.each([
    [{ mapTileUrl: 'https://{s}.example.org/{z}/{x}/{y}.png' }, 'เป็นโฮสต์เดียว'],
    [{ mapAttribution: '' }, 'กรุณากรอกชื่อเจ้าของแผนที่'],
    [{ mapCentre: 'หน้าวัด' }, 'กรุณากรอกพิกัด'],
  ])('%o is no map', async (wrong, sentence) => {
    const answer = await save('map', { ...map, ...wrong })
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(sentence)])
  })
})

test('officers and viewers neither see the settings nor open them', async () => {
  for (const role of ['officer', 'viewer'] as const) {
    const member = await office.logIn(role)
    expect(await (await member.get('/staff/requests')).text()).not.toContain('/staff/settings')
    expect((await member.get('/staff/settings')).status).toBe(403)
    expect((await member.get(pageOf('office'))).status).toBe(403)
  }
  expect((await admin.get(pageOf('nothing'))).status).toBe(404)
})

describe('the villages of the area', () => {
  const area = { subdistricts: 'เนินกุ่ม\nวัดตายม', postcode: '65210' }

  test('are listed a line each, and named where officers look for them', async () => {
    const villages = 'เนินกุ่ม หมู่ 4 บ้านหนองนา\nวัดตายม หมู่ที่ ๒ บ้านวัดตายม'
    expect((await save('area', { ...area, villages })).status).toBe(303)
    expect((await agency()).villages).toEqual([
      { subdistrict: 'เนินกุ่ม', number: 4, name: 'บ้านหนองนา' },
      { subdistrict: 'วัดตายม', number: 2, name: 'บ้านวัดตายม' },
    ])
    expect(await textOf('/staff/requests')).toContain('เนินกุ่ม หมู่ 4 บ้านหนองนา')
  })

  test.each([
    ['หนองนา', 'พิมพ์บรรทัดละหนึ่งหมู่บ้าน'],
    ['บ้านใหม่ หมู่ 1 บ้านเหนือ', 'ไม่อยู่ในเขตรับผิดชอบ'],
    ['เนินกุ่ม หมู่ 1 บ้านเหนือ\nเนินกุ่ม หมู่ 1 บ้านใต้', 'มีหมู่ซ้ำกัน'],
  ])('%j is pointed out', async (villages, sentence) => {
    const answer = await save('area', { ...area, villages })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(sentence)
  })
})
