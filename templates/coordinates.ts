import { arabicDigits } from './thai.ts'

export interface Coordinates {
  latitude: number
  longitude: number
}

/** 16.735120, 100.302110 (also inside a pasted map link). Undefined for what is not a place on earth. */
export function parseCoordinates(text: string): Coordinates | undefined {
  const match = /(-?\d{1,2}(?:\.\d+)?)\s*[,\s]\s*(-?\d{1,3}(?:\.\d+)?)/.exec(arabicDigits(text))
  if (!match) return undefined
  const latitude = Number(match[1])
  const longitude = Number(match[2])
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined
}

/** What stands in the box: a place, or the text that is not one yet. */
export function coordinatesText(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  const { latitude, longitude } = value as Partial<Coordinates>
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return ''
  return `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`
}

/** How far it is from one to the other, as the crow flies. */
export function kilometresBetween(one: Coordinates, other: Coordinates): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const chord =
    half(one.latitude, other.latitude) +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * half(one.longitude, other.longitude)
  return 2 * 6371 * Math.asin(Math.sqrt(chord))
}
