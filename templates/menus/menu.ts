/** What stands on the rich menus: the agency may word and arrange it, from a table of what can be tapped. */

/** `guest` is everybody's default; `citizen` is linked to those who have registered. */
export const menuNames = ['guest', 'citizen'] as const
export type MenuName = (typeof menuNames)[number]

/** What a place on a menu can do. */
export const menuActions = {
  services: 'บริการออนไลน์ (ในแชต)',
  servicesPage: 'บริการออนไลน์ (เปิดหน้าเว็บ)',
  complaints: 'ร้องเรียนร้องทุกข์ (ในแชต)',
  complaintsPage: 'ร้องเรียนร้องทุกข์ (เปิดหน้าเว็บ)',
  requests: 'คำร้องของฉัน (ในแชต)',
  requestsPage: 'คำร้องของฉัน (เปิดหน้าเว็บ)',
  account: 'บัญชี',
  help: 'วิธีใช้',
  contact: 'ติดต่อเจ้าหน้าที่',
  register: 'ลงทะเบียน',
  logIn: 'เข้าสู่ระบบ',
} as const
export type MenuAction = keyof typeof menuActions
export const menuActionNames = Object.keys(menuActions) as MenuAction[]

/** One place to tap. */
export interface MenuTile {
  action: MenuAction
  /** The label as drawn, one or two lines; read aloud in one. */
  lines: readonly string[]
  /** In small below the label of the large place. */
  hint?: string
}
/** From the upper left, row by row. */
export type MenusContent = Readonly<Record<MenuName, readonly MenuTile[]>>

const services: MenuTile = { action: 'services', lines: ['บริการออนไลน์'] }
const complaints: MenuTile = { action: 'complaints', lines: ['ร้องเรียนร้องทุกข์', 'ออนไลน์'] }
const help: MenuTile = { action: 'help', lines: ['วิธีใช้'] }

export const shippedMenus: MenusContent = {
  citizen: [
    services,
    complaints,
    { action: 'requests', lines: ['คำร้องของฉัน'] },
    { action: 'account', lines: ['บัญชี'] },
    help,
    { action: 'contact', lines: ['ติดต่อเจ้าหน้าที่'] },
  ],
  guest: [
    { action: 'register', lines: ['ลงทะเบียน'], hint: 'ครั้งเดียว ใช้ได้ทุกบริการ' },
    { action: 'logIn', lines: ['เข้าสู่ระบบ'] },
    services,
    complaints,
    help,
  ],
}

export const menuTitles: Readonly<Record<MenuName, string>> = {
  guest: 'เมนูของผู้ที่ยังไม่ลงทะเบียน',
  citizen: 'เมนูของผู้ที่ลงทะเบียนแล้ว',
}
