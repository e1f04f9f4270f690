import type { Options } from '../fields.ts'
import { labelled, option } from './ink.ts'
import type { Content } from './page.ts'
import { type Piece, textWidth } from './piece.ts'

/** Every option with its box, as the paper has them: beside the label where there is room, else in columns below. */
export function choiceBoxes(label: string, options: Options, chosen: readonly string[]): Piece {
  const boxes = Object.entries(options).map(
    ([key, name]) => [option(name, chosen.includes(key)), name] as const,
  )
  const widest = Math.max(...boxes.map(([, name]) => textWidth(name))) + 26
  const line = textWidth(label) + boxes.reduce((sum, [, name]) => sum + textWidth(name) + 26, 0)
  if (line <= 440 || (boxes.length <= 3 && line <= 600 && widest < 300)) {
    return { own: true, run: [labelled(label), ...boxes.flatMap(([box]) => [' \u00a0', ...box])] }
  }
  const columns = widest <= 150 ? 3 : widest <= 215 ? 2 : 1
  return {
    block: [
      { text: label, needs: 60 } as Content,
      {
        margin: [14, 0, 0, 3],
        stack: inColumns(
          boxes.map(([box]) => box),
          columns,
        ),
      },
    ],
  }
}

/** Read across, line by line. */
function inColumns(boxes: readonly Content[][], columns: number): Content[] {
  const rows: Content[] = []
  for (let first = 0; first < boxes.length; first += columns) {
    const row = boxes.slice(first, first + columns)
    rows.push(
      columns === 1
        ? hanging(row[0] ?? [])
        : {
            columns: Array.from({ length: columns }, (_, index) => ({ width: '*', text: row[index] ?? '' })),
            columnGap: 4,
          },
    )
  }
  return rows
}

/** Further lines stand below the first word, not below the box. */
const hanging = ([box, ...label]: Content[]): Content => ({
  columns: [
    { width: 15, text: [box ?? ''] },
    { width: '*', text: label.map((part) => (typeof part === 'string' ? part.trimStart() : part)) },
  ],
})
