/** What the demo keeps in its data folder: secrets of its own, drawn once, and the passwords of its staff. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Nobody reads them aloud, but they are typed: no look-alike letters. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const password = () => Array.from(randomBytes(12), (byte) => letters[byte % letters.length]).join('')
const secret = (bytes: number) => randomBytes(bytes).toString('base64')

const staff = [
  { role: 'admin', name: 'อรุณี วงศ์สวัสดิ์', email: 'admin@example.go.th' },
  { role: 'officer', name: 'ธนพล ศรีสุข', email: 'officer@example.go.th' },
  { role: 'viewer', name: 'ปวีณา แก้วใส', email: 'viewer@example.go.th' },
] as const

function draw() {
  return {
    appSecret: secret(32),
    channelSecret: randomBytes(16).toString('hex'),
    channelAccessToken: secret(96),
    resendApiKey: `re_${randomBytes(16).toString('hex')}`,
    staff: staff.map((each) => ({ ...each, password: password() })),
    /** Whether the demo's citizens and requests are there already. */
    isPrepared: false,
  }
}
export type DemoSettings = ReturnType<typeof draw>

/** The settings of this data folder, drawn at the first start. */
export function openSettings(dataDir: string) {
  const file = join(dataDir, 'demo.json')
  mkdirSync(dataDir, { recursive: true })
  const write = (settings: DemoSettings) =>
    writeFileSync(file, JSON.stringify(settings, undefined, 2), { mode: 0o600 })
  let settings: DemoSettings
  try {
    settings = JSON.parse(readFileSync(file, 'utf8')) as DemoSettings
  } catch {
    settings = draw()
    write(settings)
  }
  return {
    settings,
    markPrepared() {
      settings.isPrepared = true
      write(settings)
    },
  }
}
