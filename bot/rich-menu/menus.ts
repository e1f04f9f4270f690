import type { messagingApi } from '@line/bot-sdk'
import type { Links } from '../links.ts'
import { type PostbackName, packPostback, tap } from '../postbacks.ts'
import type { IconName } from './icons.ts'

/** `guest` is everybody's default; `citizen` is linked to those who have registered. */
export type MenuName = 'guest' | 'citizen'

interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** One place to tap. */
export interface Tile extends Rectangle {
  /** What a screen reader says, and what the chat shows as the citizen's words. */
  label: string
  /** The label as drawn, where it takes two lines. */
  lines: readonly string[]
  hint?: string
  icon: IconName
  look: 'plain' | 'accent'
  goesTo: { page: string } | { postback: EmptyPostback }
}
type EmptyPostback = Exclude<PostbackName, 'requests.show'>

export interface Menu {
  name: MenuName
  tiles: readonly Tile[]
}

/** LINE's large size; phones scale it to their width. */
export const menuSize = { width: 2500, height: 1686 }
/** Above the tiles: the agency's name. Tapping it shows the menu in the chat. */
export const banner: Rectangle = { x: 0, y: 0, width: 2500, height: 286 }

const rowHeight = 700
const thirds = [
  { x: 0, width: 833 },
  { x: 833, width: 834 },
  { x: 1667, width: 833 },
] as const
const at = (row: 0 | 1, column: 0 | 1 | 2): Rectangle => ({
  ...thirds[column],
  y: banner.height + row * rowHeight,
  height: rowHeight,
})

type TileFace = Omit<Tile, keyof Rectangle | 'look'>
const services: TileFace = {
  label: 'บริการออนไลน์',
  lines: ['บริการออนไลน์'],
  icon: 'form',
  goesTo: { postback: 'services.list' },
}
const complaints: TileFace = {
  label: 'ร้องเรียนร้องทุกข์ออนไลน์',
  lines: ['ร้องเรียนร้องทุกข์', 'ออนไลน์'],
  icon: 'megaphone',
  goesTo: { postback: 'complaints.list' },
}
const help: TileFace = {
  label: 'วิธีใช้',
  lines: ['วิธีใช้'],
  icon: 'question',
  goesTo: { postback: 'help.show' },
}
const account: TileFace = { label: 'บัญชี', lines: ['บัญชี'], icon: 'person', goesTo: { page: '/account' } }
const ownRequests: TileFace = {
  label: 'คำร้องของฉัน',
  lines: ['คำร้องของฉัน'],
  icon: 'folder',
  goesTo: { postback: 'requests.list' },
}
const contact: TileFace = {
  label: 'ติดต่อเจ้าหน้าที่',
  lines: ['ติดต่อเจ้าหน้าที่'],
  icon: 'phone',
  goesTo: { postback: 'contact.show' },
}
const register: TileFace = {
  label: 'ลงทะเบียน',
  lines: ['ลงทะเบียน'],
  hint: 'ครั้งเดียว ใช้ได้ทุกบริการ',
  icon: 'register',
  goesTo: { page: '/register' },
}
const logIn: TileFace = { label: 'เข้าสู่ระบบ', lines: ['เข้าสู่ระบบ'], icon: 'enter', goesTo: { page: '/login' } }

const plain = (face: TileFace, place: Rectangle): Tile => ({ ...face, ...place, look: 'plain' })

export const menus: Readonly<Record<MenuName, Menu>> = {
  citizen: {
    name: 'citizen',
    tiles: [
      plain(services, at(0, 0)),
      plain(complaints, at(0, 1)),
      plain(ownRequests, at(0, 2)),
      plain(account, at(1, 0)),
      plain(help, at(1, 1)),
      plain(contact, at(1, 2)),
    ],
  },
  guest: {
    name: 'guest',
    tiles: [
      { ...register, ...at(0, 0), width: 1667, look: 'accent' },
      plain(logIn, at(0, 2)),
      plain(services, at(1, 0)),
      plain(complaints, at(1, 1)),
      plain(help, at(1, 2)),
    ],
  },
}

/** The menu as LINE takes it. */
export function menuRequest({ name, tiles }: Menu, links: Links): messagingApi.RichMenuRequest {
  const bounds = ({ x, y, width, height }: Rectangle) => ({ x, y, width, height })
  return {
    size: menuSize,
    selected: true,
    name,
    chatBarText: 'เมนูบริการ',
    areas: [
      {
        bounds: bounds(banner),
        action: { type: 'postback', label: 'เมนู', data: packPostback('menu.show', {}), displayText: 'เมนู' },
      },
      ...tiles.map((tile) => ({ bounds: bounds(tile), action: actionOf(tile, links) })),
    ],
  }
}

const actionOf = ({ label, goesTo }: Tile, links: Links): messagingApi.Action =>
  'page' in goesTo ? { type: 'uri', label, uri: links.liffUrl(goesTo.page) } : tap(label, goesTo.postback, {})
