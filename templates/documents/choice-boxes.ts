import type { Options } from '../fields.ts'
import { labelled, option } from './ink.ts'
import type { Content } from './page.ts'
import { type Piece, textWidth } from './piece.ts'

/** An option with its box, and its name alone. */
type Box = readonly [Content[], string]

/** Every option with its box, as the paper has them: beside the label where there is room, else in columns below. */
export function choiceBoxes(label: string, options: Options, chosen: readonly string[]): Piece {
  const boxes = Object.entries(options).map(([key, name]): Box => [option(name, chosen.includes(key)), name])
  const widest = Math.max(...boxes.map(([, name]) => textWidth(name))) + 26
  const line = textWidth(label) + boxes.reduce((sum, [, name]) => sum + textWidth(name) + 26, 0)
  // Few boxes run on into a second line; columns would take a third one.
  const few = boxes.length <= 4 && widest <= 190 && line <= 860
  if (line <= 440 || few || (boxes.length <= 3 && line <= 600 && widest < 300)) {
    return { own: true, run: [labelled(label), ...boxes.flatMap(([box]) => [' \u00a0', ...box])] }
  }
  const columns = widest <= 132 ? 3 : widest <= 215 ? 2 : 1
  return {
    block: [
      // Choices are seen at once, save those that are nearly a page.
      { text: label, needs: Math.min(160, 40 + 20 * Math.ceil(boxes.length / columns)) } as Content,
      {
        margin: [14, 0, 0, 3],
        stack: inColumns(boxes, columns),
      },
    ],
  }
}

/** Read across, line by line. */
function inColumns(boxes: readonly Box[], columns: number): Content[] {
  const rows: Content[] = []
  for (let first = 0; first < boxes.length; first += columns) {
    const row = boxes.slice(first, first + columns)
    rows.push(
      columns === 1
        ? { stack: row.map(hanging) }
        : {
            columns: Array.from({ length: columns }, (_, index) => ({
              width: '*',
              text: row[index]?.[0] ?? '',
            })),
            columnGap: 4,
          },
    )
  }
  return rows
}

/** Further lines stand below the first word, not below the box. */
const hanging = ([[box = ''], name]: Box): Content => ({
  columns: [
    { width: 15, text: [box] },
    { width: '*', text: name },
  ],
})
