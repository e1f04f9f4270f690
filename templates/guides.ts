/** The manual's three guides, as it calls them; the public pages show them, chat and mini-app lead there. */
export const guideTitles = {
  using: 'วิธีการใช้งานระบบ e-Service',
  registration: 'คู่มือการลงทะเบียน e-Service',
  filing: 'ขั้นตอนการยื่นบริการ e-Service',
} as const

export type GuideName = keyof typeof guideTitles
export const guideNames = Object.keys(guideTitles) as [GuideName, ...GuideName[]]
export const guidePath = (name: GuideName) => `/guides/${name}`
