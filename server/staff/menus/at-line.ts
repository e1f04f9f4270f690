import type { LineClient } from '#bot/client.ts'
import type { RichMenus } from '#db/agency.ts'
import { type MenuName, menuNames } from '#templates/menus/menu.ts'

/** How a menu of ours stands at LINE. */
export type Standing =
  /** As we think. */
  | 'shown'
  /** Never published from here. */
  | 'never'
  /** LINE has it no more. */
  | 'gone'
  /** LINE has it, but shows everybody another one, or none. */
  | 'hidden'

export type AtLine =
  | { standings: Readonly<Record<MenuName, Standing>>; others: number }
  /** LINE did not answer, in its own words. */
  | { unanswered: string }

/** Asks LINE which menus it has and which it shows, and compares that with what we think. */
export async function askLine(
  client: Pick<LineClient, 'richMenus' | 'defaultRichMenu'>,
  known: RichMenus,
): Promise<AtLine> {
  const [list, shown] = await Promise.all([client.richMenus(), client.defaultRichMenu()])
  if (!list.ok) return { unanswered: list.message }
  if (!shown.ok && shown.status !== 404) return { unanswered: shown.message }
  const there = new Set(list.value.richmenus.map(({ richMenuId }) => richMenuId))
  const shownId = shown.ok ? shown.value.richMenuId : undefined
  const standingOf = (name: MenuName): Standing => {
    const ours = known[name]
    if (!ours) return 'never'
    if (!there.has(ours.richMenuId)) return 'gone'
    return name === 'guest' && shownId !== ours.richMenuId ? 'hidden' : 'shown'
  }
  const ours = menuNames.flatMap((name) => known[name]?.richMenuId ?? [])
  return {
    standings: { guest: standingOf('guest'), citizen: standingOf('citizen') },
    others: [...there].filter((id) => !ours.includes(id)).length,
  }
}
