import type { Agency } from './agency.ts'
import { type Coordinates, parseCoordinates } from './coordinates.ts'

/** Pictures of a map, and whom they are owed to. */
export interface MapTiles {
  /** https://…/{z}/{x}/{y}.png */
  url: string
  attribution: string
}

type Mapped = Pick<Agency, 'mapTileUrl' | 'mapAttribution' | 'mapCentre'>

/** The agency's map; undefined where it has chosen none: then points are set without one. */
export const mapTilesOf = ({ mapTileUrl: url, mapAttribution }: Mapped): MapTiles | undefined =>
  url ? { url, attribution: mapAttribution ?? '' } : undefined

/** Where a map opens on which nothing is marked yet. */
export const mapCentreOf = ({ mapCentre }: Mapped): Coordinates | undefined =>
  mapCentre ? parseCoordinates(mapCentre) : undefined

/** The one host from which its pictures come. */
export const tileOrigin = (url: string): string => new URL(url).origin

/** An address of pictures by zoom, column and row, on one host and without a log-in in it. */
export function isTileUrl(text: string): boolean {
  if (!/^https:\/\//.test(text) || /[\s;,'"]/.test(text) || /\{(?!z\}|x\}|y\})/.test(text)) return false
  if (!['{z}', '{x}', '{y}'].every((part) => text.includes(part))) return false
  try {
    const { host, username, password } = new URL(text)
    // What the browser's policy names must be a host, not a pattern of hosts.
    return /^[a-z0-9.-]+(:\d+)?$/.test(host) && username === '' && password === ''
  } catch {
    return false
  }
}
