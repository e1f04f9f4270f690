import { Circle, Control, GridLayer, LatLng, Map as LeafletMap, TileLayer } from 'leaflet'
import 'leaflet/dist/leaflet.css'
import '../style/map.css'
import type { Coordinates } from '#templates/coordinates.ts'
import type { Location } from '#templates/fields.ts'
import type { MapTiles } from '#templates/map.ts'

export interface PointMap {
  /** Moves the map under the pin to where something else put it. */
  show(place: Location | undefined): void
  centre(): Coordinates
  remove(): void
}

interface Options {
  start: Coordinates & { zoom?: number }
  tiles: MapTiles | undefined
  /** Somebody moved the map: what the pin points at now. */
  onMove(to: Coordinates): void
  onTilesFail(): void
}

const nearZoom = 17
/** A tenth of a metre: what a change of zoom may move the middle by. */
const margin = 1e-6

/** A map that is moved under a pin in its middle: with a finger, the arrow keys or a tap at the place. */
export function pointMap(box: HTMLElement, { start, tiles, onMove, onTilesFail }: Options): PointMap {
  const map = new LeafletMap(box, {
    attributionControl: false,
    zoomControl: false,
    // The page scrolls under a mouse; zooming keeps what the pin points at.
    scrollWheelZoom: false,
    touchZoom: 'center',
    doubleClickZoom: 'center',
    keyboardPanDelta: 40,
    minZoom: 5,
    maxZoom: 19,
  }).setView([start.latitude, start.longitude], start.zoom ?? nearZoom)
  new Control.Zoom({ zoomInTitle: 'ขยายแผนที่', zoomOutTitle: 'ย่อแผนที่' }).addTo(map)
  new ThaiScale({ imperial: false, position: 'bottomright' }).addTo(map)
  new PlainGrid({ tileSize: 64, maxZoom: 19 }).addTo(map)
  if (tiles) new TileLayer(tiles.url, { maxZoom: 19 }).on('tileerror', onTilesFail).addTo(map)
  let circle: Circle | undefined
  let shown = map.getCenter()
  map.on('click', ({ latlng }) => map.panTo(latlng))
  map.on('moveend', () => {
    const middle = map.getCenter()
    if (middle.equals(shown, margin)) return
    shown = middle
    onMove(coordinates(middle))
  })
  return {
    show(place) {
      circle?.remove()
      if (!place) return
      const { latitude, longitude, accuracy } = place
      if (accuracy !== undefined) {
        circle = new Circle([latitude, longitude], { radius: accuracy, interactive: false, weight: 1 }).addTo(
          map,
        )
      }
      const to = new LatLng(latitude, longitude)
      if (map.getCenter().equals(to, margin)) return
      // It was not moved by hand.
      shown = to
      map.setView(to, Math.max(map.getZoom(), nearZoom), { animate: false })
    },
    centre: () => coordinates(map.getCenter()),
    remove: () => void map.remove(),
  }
}

/** Six digits after the point are a tenth of a metre. */
const coordinates = ({ lat, lng }: { lat: number; lng: number }): Coordinates => ({
  latitude: Number(lat.toFixed(6)),
  longitude: Number(lng.toFixed(6)),
})

/** What is under the pictures, and in their place where there are none: squares to move by. */
class PlainGrid extends GridLayer {
  protected override createTile(): HTMLElement {
    const square = document.createElement('div')
    square.className = 'map-square'
    return square
  }
}

/** The scale in Thai units: Leaflet has words for its buttons only, and calls this with “300 m” or “2 km”. */
class ThaiScale extends Control.Scale {
  protected _updateScale(line: HTMLElement, text: string, ratio: number): void {
    line.style.width = `${Math.round((this.options.maxWidth ?? 100) * ratio)}px`
    line.textContent = text.replace('km', 'กม.').replace('m', 'ม.')
  }
}
