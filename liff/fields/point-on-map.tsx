import { useEffect, useRef, useState } from 'preact/hooks'
import type { Coordinates } from '#templates/coordinates.ts'
import type { Location } from '#templates/fields.ts'
import { type MapTiles, mapCentreOf, mapTilesOf } from '#templates/map.ts'
import { getAgency } from '../api.ts'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import { type PointMap, pointMap } from './point-map.ts'

interface PointOnMapProps {
  /** What is being marked. */
  label: string
  place: Location | undefined
  onPick(place: Coordinates): void
}

/** The agency's map with a pin in its middle, under which the map is moved. */
export function PointOnMap({ label, place, onPick }: PointOnMapProps) {
  const agency = useLoad(getAgency, 'agency')
  return (
    <Loaded of={agency}>
      {(agency) => {
        const tiles = mapTilesOf(agency)
        const start = place ?? mapCentreOf(agency) ?? (tiles && thailand)
        if (!start) return <p class="hint">กด “ใช้ตำแหน่งปัจจุบัน” หรือพิมพ์พิกัดก่อน แล้วเลื่อนหมุดให้ตรงจุดได้ที่นี่</p>
        return <MovedMap label={label} place={place} start={start} tiles={tiles} onPick={onPick} />
      }}
    </Loaded>
  )
}

const thailand = { latitude: 13.5, longitude: 101, zoom: 6 }

interface MapProps extends PointOnMapProps {
  start: Coordinates & { zoom?: number }
  tiles: MapTiles | undefined
}

function MovedMap({ label, place, start, tiles, onPick }: MapProps) {
  const box = useRef<HTMLDivElement>(null)
  const map = useRef<PointMap>(undefined)
  const picked = useRef(onPick)
  picked.current = onPick
  const [tilesFail, setTilesFail] = useState(false)
  useEffect(() => {
    if (!box.current) return
    map.current = pointMap(box.current, {
      start,
      tiles,
      onMove: (to) => picked.current(to),
      onTilesFail: () => setTilesFail(true),
    })
    return () => map.current?.remove()
  }, [])
  useEffect(() => map.current?.show(place), [place?.latitude, place?.longitude, place?.accuracy])
  return (
    <div class="map">
      <div class="map-frame">
        <div
          ref={box}
          class="map-box"
          role="application"
          aria-label={`แผนที่ ${label} เลื่อนด้วยปุ่มลูกศร ขยายและย่อด้วยปุ่มบวกและลบ หมุดอยู่กลางแผนที่`}
        />
        <svg class={place ? 'map-pin' : 'map-pin map-pin-loose'} viewBox="0 0 24 32" aria-hidden="true">
          <path d="M12 31.5C12 31.5 1.5 18.5 1.5 11a10.5 10.5 0 0 1 21 0c0 7.5-10.5 20.5-10.5 20.5Z" />
          <circle cx="12" cy="11" r="4" />
        </svg>
      </div>
      {tiles && <p class="hint">{tiles.attribution}</p>}
      {tilesFail && (
        <p class="hint" role="status">
          โหลดภาพแผนที่ไม่ได้ในขณะนี้ ยังเลื่อนหมุดหรือพิมพ์พิกัดได้
        </p>
      )}
      <p class="hint">ลากแผนที่ หรือแตะจุดที่ต้องการ ให้หมุดตรงกลางชี้จุดนั้น</p>
      {!place && (
        <button
          type="button"
          class="button button-small button-quiet"
          onClick={() => map.current && onPick(map.current.centre())}
        >
          ใช้จุดกลางแผนที่นี้
        </button>
      )}
    </div>
  )
}
