/** `npm run screenshots`: the pictures of README and of the guides, taken from the running demo. */
import { openBrowser } from '#tests/support/browser.ts'
import { startDemo } from '#tests/support/demo.ts'
import { drawBanner } from './banner.ts'
import { takeGuidePictures } from './guides.ts'
import { writeList } from './picture.ts'
import { takeReadmePictures } from './readme.ts'

const demo = await startDemo()
const browser = await openBrowser()
try {
  await takeReadmePictures(browser, demo)
  await drawBanner(browser)
  await takeGuidePictures(browser, demo)
  writeList()
} finally {
  await browser.close()
  await demo.close()
}
