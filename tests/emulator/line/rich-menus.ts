/** Rich menus: created, given a picture, set as default or linked to one user. */
import type { RichMenuBody } from '../rules/rich-menus.ts'
import { newRichMenuId } from './ids.ts'

export type RichMenu = RichMenuBody & { richMenuId: string }
export type Picture = { bytes: Buffer; type: 'image/png' | 'image/jpeg' }

export function createRichMenus() {
  const menus = new Map<string, RichMenu>()
  const pictures = new Map<string, Picture>()
  const aliases = new Map<string, string>()
  const linked = new Map<string, string>()
  let defaultId: string | undefined
  return {
    menus,
    pictures,
    aliases,
    linked,
    create(body: RichMenuBody): string {
      const richMenuId = newRichMenuId()
      menus.set(richMenuId, { richMenuId, ...body })
      return richMenuId
    },
    remove(id: string) {
      menus.delete(id)
      pictures.delete(id)
      for (const [userId, menuId] of linked) if (menuId === id) linked.delete(userId)
      if (defaultId === id) defaultId = undefined
    },
    get defaultId() {
      return defaultId
    },
    setDefault(id: string | undefined) {
      defaultId = id
    },
    /** What a user sees: their own menu before the default one. */
    shownTo(userId: string): RichMenu | undefined {
      const id = linked.get(userId) ?? defaultId
      return id === undefined ? undefined : menus.get(id)
    },
  }
}
export type RichMenus = ReturnType<typeof createRichMenus>
