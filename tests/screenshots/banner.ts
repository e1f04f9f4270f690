import type { Browser } from 'playwright-core'
import { keepPicture } from './picture.ts'

/** The banner that the municipality's website shows, for /guides/banner. */
export async function drawBanner(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 560, height: 140 }, deviceScaleFactor: 2 })
  await page.setContent(banner)
  await keepPicture('banner', await page.screenshot({ omitBackground: true }))
  await page.close()
}

const banner = `<!doctype html><html lang="th"><style>
  body { margin: 0; font-family: system-ui, 'Noto Sans Thai', sans-serif; color: #fff }
  main { box-sizing: border-box; width: 560px; height: 140px; padding: 0 26px; border-radius: 20px; overflow: hidden;
    display: flex; align-items: center; gap: 20px; background: linear-gradient(120deg, #0a4641, #0f766e 70%, #14907f) }
  .mark { flex: none; width: 84px; height: 84px; border-radius: 22px; background: #ffffff24; display: grid; place-items: center }
  strong { display: block; white-space: nowrap; font-size: 23px; line-height: 1.35 }
  p { margin: 3px 0 0; font-size: 15px; line-height: 1.45; color: #d9f2ec }
</style><main>
  <div class="mark"><svg width="52" height="52" viewBox="0 0 24 24" fill="none" stroke="#fff" stroke-width="1.7" stroke-linejoin="round">
    <path d="M12 8V3h4.5v2.6H12M4 20.5V12l8-4 8 4v8.5M2.5 20.5h19M8 20.5v-5M12 20.5v-5M16 20.5v-5"/></svg></div>
  <div><strong>บริการประชาชนออนไลน์ e-Service</strong>
    <p>ยื่นคำร้อง แจ้งเรื่อง ติดตามผล ผ่าน LINE และเว็บไซต์</p></div>
</main></html>`
