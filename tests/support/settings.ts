import type { Emulator } from '#tests/emulator/emulator.ts'

/** The environment of a product whose outside is this one. */
export const settingsFor = (line: Emulator, publicUrl: string, secret: Buffer) => ({
  ...line.environment(),
  PUBLIC_URL: publicUrl,
  APP_SECRET: secret.toString('base64'),
  LOG_LEVEL: 'warn',
  GATHER_SECONDS: '0',
  MAIL_FROM: 'เทศบาลตำบลเนินกุ่ม <eservice@example.go.th>',
})
