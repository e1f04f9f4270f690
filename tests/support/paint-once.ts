import type { PaintMenu } from '#bot/rich-menu/publish.ts'
import { createNodePainter } from '#server/node.ts'

const paint = createNodePainter()
const painted = new Map<string, ReturnType<PaintMenu>>()

/** Painting takes a second and looks the same every time: each menu is painted once for all files of a worker. */
export const paintOnce: PaintMenu = (menu, agencyName) => {
  const key = `${JSON.stringify(menu)} ${agencyName}`
  const picture = painted.get(key) ?? paint(menu, agencyName)
  painted.set(key, picture)
  return picture
}
