import { figureLabels, figureNames, figureText, type NamedFigures } from '#templates/figures.ts'

/** Every number that a chart shows, and more; wider than a phone, it scrolls by itself. */
export const FigureTable = ({
  of,
  label,
  rows,
}: {
  of: string
  label: string
  rows: readonly NamedFigures[]
}) =>
  rows.length === 0 ? null : (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section class="scrolls" tabIndex={0} aria-label={label}>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {figureNames.map((name) => (
              <th key={name} scope="col">
                {figureLabels[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {figureNames.map((name) => (
                <td key={name} class="numbers">
                  {figureText(row[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
