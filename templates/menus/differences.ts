import type { Difference } from '../definitions/differences.ts'
import { type MenusContent, type MenuTile, menuActions, menuNames, menuTitles } from './menu.ts'

/** In what one version of the menus differs from another, place by place. */
export const menuDifferences = (before: MenusContent, after: MenusContent): Difference[] =>
  menuNames.flatMap((name) =>
    after[name].flatMap((tile, index): Difference[] => {
      const [old, now] = [facts(before[name][index]), facts(tile)]
      const changed = Object.keys(now).flatMap((label) => {
        const pair = { label, before: old[label] ?? '', after: now[label] ?? '' }
        return pair.before === pair.after ? [] : [pair]
      })
      const what = `${menuTitles[name]} ปุ่มที่ ${index + 1}`
      return changed.length > 0 ? [{ did: 'changed', what, facts: changed }] : []
    }),
  )

const facts = (tile: MenuTile | undefined): Record<string, string> => ({
  ข้อความ: tile?.lines.join(' / ') ?? '',
  คำอธิบาย: tile?.hint ?? '',
  เมื่อแตะ: tile ? menuActions[tile.action] : '',
})
