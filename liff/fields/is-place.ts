import { coordinatesText } from '#templates/coordinates.ts'
import type { Location } from '#templates/fields.ts'

/** Whether it is a point, not text that is none yet. */
export const isPlace = (value: unknown): value is Location =>
  typeof value === 'object' && value !== null && coordinatesText(value) !== ''
