import type { messagingApi } from '@line/bot-sdk'
import type { MenuAction, MenuName, MenusContent } from '#templates/menus/menu.ts'
import type { Links } from '../links.ts'
import { type PostbackName, packPostback, tap } from '../postbacks.ts'
import type { IconName } from './icons.ts'

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

/** What each place that can be tapped does, and the icon that says so. */
const actions: Readonly<Record<MenuAction, Pick<Tile, 'icon' | 'goesTo'>>> = {
  services: { icon: 'form', goesTo: { postback: 'services.list' } },
  servicesPage: { icon: 'form', goesTo: { page: '/services' } },
  complaints: { icon: 'megaphone', goesTo: { postback: 'complaints.list' } },
  complaintsPage: { icon: 'megaphone', goesTo: { page: '/complaints' } },
  requests: { icon: 'folder', goesTo: { postback: 'requests.list' } },
  requestsPage: { icon: 'folder', goesTo: { page: '/requests' } },
  account: { icon: 'person', goesTo: { page: '/account' } },
  help: { icon: 'question', goesTo: { postback: 'help.show' } },
  contact: { icon: 'phone', goesTo: { postback: 'contact.show' } },
  register: { icon: 'register', goesTo: { page: '/register' } },
  logIn: { icon: 'enter', goesTo: { page: '/login' } },
}

type Place = Rectangle & Pick<Tile, 'look'>
const plain = (place: Rectangle): Place => ({ ...place, look: 'plain' })
/** The places of each menu; a large one catches the eye. */
export const places: Readonly<Record<MenuName, readonly Place[]>> = {
  citizen: [at(0, 0), at(0, 1), at(0, 2), at(1, 0), at(1, 1), at(1, 2)].map(plain),
  guest: [
    { ...at(0, 0), width: 1667, look: 'accent' },
    ...[at(0, 2), at(1, 0), at(1, 1), at(1, 2)].map(plain),
  ],
}

/** The menus by what the agency put on them. */
export const menusOf = (content: MenusContent): Readonly<Record<MenuName, Menu>> => ({
  citizen: menuOf('citizen', content),
  guest: menuOf('guest', content),
})

const menuOf = (name: MenuName, content: MenusContent): Menu => ({
  name,
  tiles: places[name].flatMap((place, index) => {
    const tile = content[name][index]
    if (!tile) return []
    const { action, lines, hint } = tile
    return [{ ...place, ...actions[action], label: lines.join(''), lines, ...(hint && { hint }) }]
  }),
})

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
