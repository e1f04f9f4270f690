import { beforeEach, describe, expect, test } from 'vitest'
import { getAgency, listAgencyChanges } from '#db/agency.ts'
import { officeCalendar } from '#templates/agency.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let admin: Visitor
beforeEach(async () => {
  office = await openConsole()
  admin = await office.logIn('admin', 'malee')
})
const page = '/staff/settings/hours'
const textOf = async (path: string) => (await admin.get(path)).text()
const calendar = async () => officeCalendar(await getAgency(office.db))
const year = new Date().getFullYear()

async function send(action: string, fields: Record<string, string> = {}, from = page) {
  return admin.post(action, { ...(await admin.hiddenFields(from, action)), ...fields })
}
/** The hours of these weekdays, 0 for Sunday. */
const week = (...open: number[]) =>
  Object.fromEntries(
    open.flatMap((day) => [
      [`open.${day}`, 'on'],
      [`opens.${day}`, '8.30'],
      [`closes.${day}`, day === 6 ? '๑๒.๐๐' : '16.30'],
    ]),
  )

describe('the hours', () => {
  test('of each weekday are saved, told to citizens in words, and kept in the history', async () => {
    const saved = await send(page, { ...week(1, 2, 3, 4, 5, 6), officeHours: '' })
    expect(saved.headers.get('location')).toBe('/staff/settings?done=hours')
    expect((await calendar()).week[6]).toEqual({ opens: '08:30', closes: '12:00' })
    expect((await calendar()).week[0]).toBeNull()
    const words = 'วันจันทร์–ศุกร์ 08.30–16.30 น. และวันเสาร์ 08.30–12.00 น.'
    expect((await getAgency(office.db)).officeHours).toBe(`${words} (เว้นวันหยุดราชการ)`)
    const overview = await textOf('/staff/settings?done=hours')
    expect(overview).toContain('มีผลกับคำร้องที่รับหลังจากนี้')
    expect(overview).toContain(words)
    await send(page, { ...week(1), officeHours: 'เฉพาะวันจันทร์' })
    expect((await getAgency(office.db)).officeHours).toBe('เฉพาะวันจันทร์')
    expect((await calendar()).week.filter((day) => day !== null)).toHaveLength(1)
  })

  test('what is wrong is said beside its day, and what was typed stays', async () => {
    const answer = await send(page, { ...week(1, 2), 'closes.2': '7.00', officeHours: '' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toMatch(
      /name="closes.2" value="7.00"[^>]*aria-invalid="true"[^>]*aria-describedby="open.2-wrong"/,
    )
    expect(html).toContain('เวลาปิดต้องหลังเวลาเปิด')
    expect(await (await send(page, { officeHours: '' })).text()).toContain('ต้องเปิดทำการอย่างน้อยหนึ่งวัน')
    expect((await getAgency(office.db)).openingHours).toBeUndefined()
  })
})

describe('the days off', () => {
  const add = (fields: Record<string, string>) => send('/staff/settings/holidays', fields)

  test('one is added and taken out again; the history says which', async () => {
    const added = await add({ day: `9/9/${year + 543}`, name: 'วันของเทศบาล <b>' })
    const location = added.headers.get('location') ?? ''
    expect(location).toContain(`year=${year + 543}`)
    const html = await textOf(location)
    expect(html).toContain('บันทึกวันหยุดแล้ว')
    expect(html).toContain('วันของเทศบาล &lt;b>')
    await send(`/staff/settings/holidays/${year}-09-09/remove`, {}, location)
    expect((await calendar()).holidays[`${year}-09-09`]).toBeUndefined()
    const [last] = await listAgencyChanges(office.db, 1)
    expect(last?.changes.holidays?.from).toHaveProperty(`${year}-09-09`)
    expect(await textOf('/staff/settings')).toMatch(
      /<del>[^/]*<\/span>9 ก.ย. \d{4} วันของเทศบาล &lt;b><\/del>/,
    )
    const again = await send(
      `/staff/settings/holidays/${year}-09-09/remove`,
      await admin.hiddenFields(page, page),
    )
    expect(again.status).toBe(404)
  })

  test('several lines are taken together, or none of them', async () => {
    const before = (await calendar()).holidays
    const lines = `8 ก.ย. ${year + 543} วันหนึ่ง\n32/9/${year + 543} วันสอง`
    const wrong = await add({ lines })
    expect(wrong.status).toBe(422)
    const html = await wrong.text()
    expect(html).toContain('บรรทัดที่ 2')
    expect(html).toContain(`<details open`)
    expect(html).toContain('32/9/')
    expect((await calendar()).holidays).toEqual(before)
    await add({ lines: lines.replace('32/', '10/') })
    expect((await calendar()).holidays).toMatchObject({
      [`${year}-09-08`]: 'วันหนึ่ง',
      [`${year}-09-10`]: 'วันสอง',
    })
    expect(await (await add({ day: '', name: '' })).text()).toContain('กรุณากรอกวันที่และชื่อวันหยุด')
  })

  test('those of every year are copied to the next, for which nobody is asked any more then', async () => {
    const asked = 'วันครบกำหนดของคำร้องอาจคลาดเคลื่อน'
    await add({ lines: `13/4/${year + 543} วันสงกรานต์` })
    const next = `${page}?year=${year + 544}`
    expect(await textOf(next)).toContain('ระหว่างนี้ระบบใช้วันหยุดที่ตรงกันทุกปี 14 วัน')
    await send(`/staff/settings/holidays/${year}/copy`, {}, next)
    expect(await textOf(next)).not.toContain('ระหว่างนี้ระบบใช้')
    expect((await calendar()).holidays[`${year + 1}-04-13`]).toBe('วันสงกรานต์')
    expect(await textOf('/staff/requests')).not.toContain(asked)
    const missing = await send(`/staff/settings/holidays/1999/copy`, await admin.hiddenFields(page, page))
    expect(missing.status).toBe(404)
  })
})
