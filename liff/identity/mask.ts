import type { Size } from '../pictures/canvas.ts'

/** The black box over the religion line of a card, in shares of the picture's sides. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A card's sides, and where its line ศาสนา is on it. */
const cardAspect = 85.6 / 54
const religionLine: Box = { x: 0.27, y: 0.625, width: 0.32, height: 0.08 }
/** How much of the picture's width a card usually takes. */
const cardShare = 0.88

/** Where the religion line is when the card fills the picture and lies level in its middle. */
export function usualPlace({ width, height }: Size): Box {
  const cardWidth = Math.min(width * cardShare, height * cardShare * cardAspect)
  const cardHeight = cardWidth / cardAspect
  const [left, top] = [(width - cardWidth) / 2, (height - cardHeight) / 2]
  return {
    x: (left + religionLine.x * cardWidth) / width,
    y: (top + religionLine.y * cardHeight) / height,
    width: (religionLine.width * cardWidth) / width,
    height: (religionLine.height * cardHeight) / height,
  }
}

export const movedBy = (box: Box, x: number, y: number): Box => inside({ ...box, x: box.x + x, y: box.y + y })

export const centredAt = (box: Box, x: number, y: number): Box =>
  inside({ ...box, x: x - box.width / 2, y: y - box.height / 2 })

/** Larger or smaller around its middle. */
export function scaledBy(box: Box, factor: number): Box {
  const width = between(0.08, box.width * factor, 0.9)
  const height = between(0.025, box.height * factor, 0.5)
  return centredAt({ ...box, width, height }, box.x + box.width / 2, box.y + box.height / 2)
}

const inside = (box: Box): Box => ({
  ...box,
  x: between(0, box.x, 1 - box.width),
  y: between(0, box.y, 1 - box.height),
})

const between = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value))
