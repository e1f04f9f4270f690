/** Filling in the registration form of the mini-app, as somebody with a phone does. */
import type { Page } from 'playwright-core'

export const password = 'ข้าวเหนียวมะม่วง'

/** The box under this very label. */
export const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })

/** Everything but the address and the passwords. */
export async function fillIn(page: Page, citizenId: string): Promise<void> {
  for (const [label, value] of [
    ['ชื่อ', 'สมชาย'],
    ['นามสกุล', 'ใจดี'],
    ['เลขประจำตัวประชาชน', citizenId],
    ['วัน', '13'],
    ['เดือน', '4'],
    ['ปี พ.ศ.', '2501'],
    ['เบอร์โทรศัพท์', '08 1234 5678'],
    ['อีเมล', `somchai${citizenId.slice(-4)}@example.com`],
    ['บ้านเลขที่', '99/9'],
  ] as const) {
    await field(page, label).fill(value)
  }
}

export async function chooseAddress(page: Page): Promise<void> {
  await field(page, 'อำเภอ/เขต').selectOption('บางกระทุ่ม')
  await field(page, 'ตำบล/แขวง').selectOption('เนินกุ่ม')
}

export async function proceed(page: Page): Promise<void> {
  await field(page, 'รหัสผ่าน').fill(password)
  await field(page, 'ยืนยันรหัสผ่าน').fill(password)
  await page.getByRole('button', { name: 'ถัดไป' }).click()
}
