import {
  type MenuAction,
  type MenusContent,
  type MenuTile,
  menuActionNames,
  menuNames,
  shippedMenus,
} from '#templates/menus/menu.ts'
import { tidy } from '#templates/texts/text.ts'
import type { Entered } from '../forms/entered.ts'

/** LINE's limit on what a place is called, both lines together; and what still reads well below the large one. */
export const most = { label: 20, hint: 40 } as const
/** A letter with what stands above and below it, as LINE counts. */
const lettersIn = (text: string) => text.match(/\P{M}\p{M}*/gu)?.length ?? 0
/** The large place, first among guests', has room for a line in small. */
export const hasHint = (menu: string, index: number) => menu === 'guest' && index === 0

export const enteredOf = (content: MenusContent): Entered =>
  Object.fromEntries(
    menuNames.flatMap((menu) =>
      content[menu].flatMap(({ action, lines, hint }, index) => [
        [`${menu}.${index}.action`, action],
        [`${menu}.${index}.first`, lines[0] ?? ''],
        [`${menu}.${index}.second`, lines[1] ?? ''],
        [`${menu}.${index}.hint`, hint ?? ''],
      ]),
    ),
  )

/** What was typed of the menus, checked; by the name of the input what is wrong. */
export function checkedMenus(entered: Entered): { content: MenusContent; wrong: Record<string, string> } {
  const wrong: Record<string, string> = {}
  const line = (name: string) => tidy(entered[name] ?? '').replaceAll('\n', ' ')
  const tileOf = (menu: string, index: number, taken: MenuAction[]): MenuTile => {
    const name = (part: string) => `${menu}.${index}.${part}`
    const action = menuActionNames.find((one) => one === entered[name('action')])
    if (!action) wrong[name('action')] = 'กรุณาเลือก'
    else if (taken.includes(action)) wrong[name('action')] = 'มีปุ่มนี้ในเมนูแล้ว'
    else taken.push(action)
    if (menu === 'citizen' && (action === 'register' || action === 'logIn'))
      wrong[name('action')] = 'ผู้ที่ลงทะเบียนแล้วไม่ต้องใช้ปุ่มนี้'
    const lines = [line(name('first')), line(name('second'))].filter((text) => text !== '')
    if (lines.length === 0) wrong[name('first')] = 'กรุณากรอกข้อความบนปุ่ม'
    const length = lettersIn(lines.join(''))
    if (length > most.label)
      wrong[name('first')] = `ยาวเกินไป LINE รับสองบรรทัดรวมกันไม่เกิน ${most.label} ตัวอักษร (ขณะนี้ ${length})`
    const hint = hasHint(menu, index) ? line(name('hint')) : ''
    if (lettersIn(hint) > most.hint) wrong[name('hint')] = `ยาวเกินไป ไม่เกิน ${most.hint} ตัวอักษร`
    return { action: action ?? 'help', lines, ...(hint && { hint }) }
  }
  const tilesOf = (menu: keyof MenusContent) => {
    const taken: MenuAction[] = []
    return shippedMenus[menu].map((_, index) => tileOf(menu, index, taken))
  }
  const content = { guest: tilesOf('guest'), citizen: tilesOf('citizen') }
  if (!content.guest.some(({ action }) => action === 'register'))
    wrong['guest.0.action'] ??= 'เมนูนี้ต้องมีปุ่มลงทะเบียน มิฉะนั้นผู้ใช้ใหม่เริ่มใช้บริการไม่ได้'
  return { content, wrong }
}
