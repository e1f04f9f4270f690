import type { BrowserContext, Page } from 'playwright-core'
import { inventCitizenId } from '#tests/support/citizens.ts'
import { photo } from '#tests/support/identity-photos.ts'
import { take } from './picture.ts'

const answers = [
  ['ชื่อ', 'สมชาย'],
  ['นามสกุล', 'ใจดี'],
  ['เลขประจำตัวประชาชน', inventCitizenId(990)],
  ['วัน', '13'],
  ['เดือน', '4'],
  ['ปี พ.ศ.', '2501'],
  ['เบอร์โทรศัพท์', '08 1234 5678'],
  ['อีเมล', 'somchai@example.com'],
  ['บ้านเลขที่', '99/9'],
  ['หมู่ที่ (ไม่บังคับ)', '5'],
  ['รหัสผ่าน', 'ข้าวเหนียวมะม่วง'],
  ['ยืนยันรหัสผ่าน', 'ข้าวเหนียวมะม่วง'],
] as const

/** Registering, from the terms to the account. */
export async function takeRegistrationPictures(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  await page.goto('/liff/register')
  const accept = page.getByRole('checkbox', { name: 'ข้าพเจ้ายอมรับเงื่อนไข' })
  await accept.check()
  const agree = page.getByRole('button', { name: 'ตกลง' })
  await take(page, 'terms', agree)
  await agree.click()
  await page.getByLabel('คำนำหน้า').selectOption('นาย')
  await take(page, 'registration')
  for (const [label, value] of answers) await page.getByLabel(label, { exact: true }).fill(value)
  await page.getByLabel('อำเภอ/เขต', { exact: true }).selectOption('บางกระทุ่ม')
  await page.getByLabel('ตำบล/แขวง', { exact: true }).selectOption('เนินกุ่ม')
  const onwards = page.getByRole('button', { name: 'ถัดไป' })
  await take(page, 'password', onwards)
  await onwards.click()
  await sendPhotos(page)
  await page.getByRole('heading', { name: 'ลงทะเบียนสำเร็จ' }).waitFor()
  await take(page, 'registered')
  await page.getByRole('link', { name: 'เริ่มใช้งาน' }).click()
  await page.getByRole('heading', { name: /^ยินดีต้อนรับ/ }).waitFor()
  await take(page, 'home', page.getByRole('navigation', { name: 'หมวดบริการ' }).getByRole('list').first())
  await context.close()
}

async function sendPhotos(page: Page): Promise<void> {
  for (const [slot, label] of [
    ['card-front', 'ภาพบัตรประชาชนด้านหน้า'],
    ['holding', 'ภาพท่านถือบัตรประชาชน'],
  ] as const) {
    const group = page.getByRole('group', { name: label })
    const file = { name: `${slot}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(await photo({ slot })) }
    await group.locator('input[type=file]').setInputFiles(file)
    if (slot === 'card-front') {
      const use = group.getByRole('button', { name: 'ใช้ภาพนี้' })
      await use.waitFor()
      await take(page, 'photo', use)
      await use.click()
    }
    await group.getByText('ระบบขีดคร่อมให้เรียบร้อย').waitFor()
  }
  const prove = page.getByRole('button', { name: 'ยืนยันตัวตน' })
  await take(page, 'identity', prove)
  await prove.click()
}
