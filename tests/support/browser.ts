import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
/** A window that opens late because the machine is busy is no popup. */
const patient = '--disable-popup-blocking'
const quiet = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', patient]

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isRunnable)
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A real Chromium: the machine's own, else the one that comes from the registry. */
export async function openBrowser(): Promise<Browser> {
  const own = installed()
  if (own)
    return chromium.launch({ executablePath: own, args: [...quiet, '--disable-sync', '--no-first-run'] })
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...sparticuz.args, patient],
  })
}
