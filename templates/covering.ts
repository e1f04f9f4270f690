/** How what is covered looks: squares too coarse to know anybody by, or one flat colour. */
export const coveringLooks = ['mosaic', 'solid'] as const
export type CoveringLook = (typeof coveringLooks)[number]

/** A box; all lengths are parts of the picture's width and height, so that they fit a picture of any size. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Where a round brush went; its radius is a part of the picture's width. */
export interface Stroke {
  radius: number
  points: readonly (readonly [x: number, y: number])[]
}

/** What an officer covered of a photo. */
export interface Covering {
  look: CoveringLook
  boxes: readonly Box[]
  strokes: readonly Stroke[]
}
