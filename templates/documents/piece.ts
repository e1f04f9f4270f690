import type { Content } from './page.ts'

/** How questions are written: with what was answered, or with room for a pen. */
export interface Sheet {
  toFill: boolean
}

/** A part of a form: text that runs on in a line with its neighbours, or lines of its own. */
export type Piece = { run: Content[]; own?: true } | { block: Content[] }

/** Neighbours that run on become one paragraph. */
export function paragraphsOf(pieces: readonly Piece[]): Content[] {
  const contents: Content[] = []
  let running: Content[] = []
  const close = () => {
    if (running.length > 0) contents.push({ text: running, margin: [0, 0, 0, 1] })
    running = []
  }
  for (const piece of pieces) {
    if ('block' in piece) {
      close()
      contents.push(...piece.block)
      continue
    }
    if (piece.own) close()
    running.push(...(running.length > 0 ? [' '] : []), ...piece.run)
    if (piece.own) close()
  }
  close()
  return contents
}

/** A title stays with what follows it, and that with what it needs itself. */
export function keptTogether(contents: readonly Content[]): Content[] {
  let following = 0
  return contents
    .toReversed()
    .map((content) => {
      const needs = typeof content === 'object' && 'needs' in content ? Number(content.needs) : 0
      const kept = needs > 0 ? { ...(content as object), needs: needs + following } : content
      following = needs > 0 ? needs + following : 0
      return kept as Content
    })
    .toReversed()
}

/** About how wide a text is at 12 points. Marks above and below letters take no room. */
export const textWidth = (text: string, size = 12) =>
  text.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, '').length * size * 0.53
