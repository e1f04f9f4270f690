import { figureText } from '#templates/figures.ts'

interface Series {
  label: string
  /** Its colour is in the style sheet. */
  kind: 'first' | 'second'
  values: readonly number[]
}

interface Chart {
  /** Unique on its page. */
  id: string
  title: string
  /** What the picture shows, for who does not see it; every number is in the table beside it. */
  description: string
}

/** The least round number that nothing is above, and whose half is whole. */
function topOf(values: readonly number[]): number {
  const most = Math.max(1, ...values)
  const power = 10 ** Math.floor(Math.log10(most))
  const step = [1, 2, 4, 6, 8, 10].find((by) => by * power >= most) ?? 10
  return Math.max(2, step * power)
}

const [width, height] = [640, 240]
const [left, bottom, top] = [56, 28, 12]

/** Columns side by side for each month. */
export const ColumnChart = ({
  id,
  title,
  description,
  labels,
  series,
}: Chart & { labels: readonly string[]; series: readonly Series[] }) => {
  const most = topOf(series.flatMap(({ values }) => values))
  const scale = (height - top - bottom) / most
  const place = (width - left) / Math.max(1, labels.length)
  const column = Math.min(28, (place - 8) / series.length)
  return (
    <figure class="chart">
      <figcaption>
        {title}
        <span class="legend" aria-hidden="true">
          {series.map(({ label, kind }) => (
            <span key={label} class={kind}>
              {label}
            </span>
          ))}
        </span>
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-about`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-about`}>{description}</desc>
        {[0, most / 2, most].map((value) => {
          const y = height - bottom - value * scale
          return (
            <g key={value}>
              <line class="grid" x1={left} x2={width} y1={y} y2={y} />
              <text x={left - 8} y={y + 4} text-anchor="end">
                {figureText(value)}
              </text>
            </g>
          )
        })}
        {labels.map((label, n) => {
          const middle = left + place * (n + 0.5)
          return (
            <g key={label}>
              {series.map(({ kind, values }, which) => {
                const value = values[n] ?? 0
                return (
                  <rect
                    key={kind}
                    class={kind}
                    x={middle + (which - series.length / 2) * column}
                    y={height - bottom - value * scale}
                    width={column - 2}
                    height={value * scale}
                    rx="2"
                  />
                )
              })}
              <text x={middle} y={height - 8} text-anchor="middle">
                {label}
              </text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

interface Bar {
  key: string
  name: string
  value: number
}

const line = 46

/** One bar below the other, each under its name: names are long, and phones narrow. */
export const BarChart = ({
  id,
  title,
  description,
  bars,
  unit,
}: Chart & { bars: readonly Bar[]; unit: string }) => {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg
        class="bars"
        viewBox={`0 0 400 ${bars.length * line}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-about`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-about`}>{description}</desc>
        {bars.map(({ key, name, value }, n) => (
          <g key={key}>
            <text x="0" y={n * line + 15}>
              {name.length > 48 ? `${name.slice(0, 47)}…` : name}
            </text>
            <rect
              class="first"
              x="0"
              y={n * line + 21}
              width={Math.max(1, (value / most) * 320)}
              height="14"
              rx="3"
            />
            <text x={Math.max(1, (value / most) * 320) + 8} y={n * line + 33}>
              {figureText(value)} {unit}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}
