import type { Visitor } from './visitor.ts'

/** What the agency words for itself, twice over, so that there is an earlier version to look at. */
export async function wordOwn(officer: Visitor): Promise<void> {
  for (const headline of ['สวัสดีค่ะ', 'ยินดีต้อนรับค่ะ']) {
    const page = await officer.open('/staff/settings/texts/greeting')
    await page.press('บันทึก', { headline })
  }
  const menus = await officer.open('/staff/settings/menus/edit')
  await menus.press('บันทึก', { 'citizen.4.first': 'คู่มือ' })
  const terms = await officer.open('/staff/settings/terms/edit')
  await terms.press('เผยแพร่เป็นฉบับใหม่', { note: 'แก้คำผิด', asks: 'no' })
}
