import type { MapPoint } from '#db/complaint-statistics.ts'
import type { MapTiles } from '#templates/map.ts'
import { mapPicture } from '#templates/map-picture.ts'

const size = { width: 960, height: 560 }

/** A still map of the squares in which complaints are; larger dots hold more, hollow ones only finished ones. */
export const ComplaintMap = ({
  points,
  names,
  tiles,
}: {
  points: readonly MapPoint[]
  names: ReadonlyMap<string, string>
  tiles: MapTiles | undefined
}) => {
  const picture = mapPicture(points, size)
  if (!picture) return <p class="card muted">ยังไม่มีเรื่องที่แสดงบนแผนที่ได้ในช่วงเวลานี้</p>
  return (
    <figure class="complaint-map">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label="แผนที่เรื่องร้องเรียนร้องทุกข์">
        <rect class="ground" width={size.width} height={size.height} />
        {tiles
          ? picture.tiles.map(({ z, column, row, x, y }) => (
              <image
                key={`${column} ${row}`}
                href={tiles.url.replace('{z}', `${z}`).replace('{x}', `${column}`).replace('{y}', `${row}`)}
                x={x}
                y={y}
                width={256}
                height={256}
              />
            ))
          : picture.tiles.map(({ column, row, x, y }) => (
              <rect key={`${column} ${row}`} class="square" x={x} y={y} width={256} height={256} />
            ))}
        {picture.points.map(({ point, x, y }) => (
          <circle
            key={`${point.code} ${point.latitude} ${point.longitude}`}
            class={point.open > 0 ? 'open' : 'done'}
            cx={x.toFixed(1)}
            cy={y.toFixed(1)}
            r={(6 + 4 * Math.log2(point.filed)).toFixed(1)}
          >
            <title>{`${names.get(point.code) ?? point.code}: ${point.filed} เรื่อง ยังไม่เสร็จ ${point.open} เรื่อง`}</title>
          </circle>
        ))}
        <g transform={`translate(20 ${size.height - 24})`}>
          <path class="scale" d={`M0 -8V0H${picture.scale.px.toFixed(0)}V-8`} />
          <text class="scale-text" x={8} y={-6}>
            {lengthText(picture.scale.metres)}
          </text>
        </g>
      </svg>
      <figcaption class="small muted">
        จุดทึบคือมีเรื่องที่ยังไม่เสร็จ จุดโปร่งคือเสร็จแล้ว ตำแหน่งบนแผนที่เป็นตำแหน่งโดยประมาณ คลาดเคลื่อนราว 100 เมตร
        ไม่แสดงชื่อผู้แจ้งหรือรายละเอียด
        {tiles && ` · แผนที่: ${tiles.attribution}`}
      </figcaption>
    </figure>
  )
}

const lengthText = (metres: number) =>
  metres >= 1000 ? `${(metres / 1000).toLocaleString('en-US')} กม.` : `${metres} ม.`
