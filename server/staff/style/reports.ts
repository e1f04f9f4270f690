/** Reports: charts, wide tables, and how they look on paper. */
export const reportsStyle = `
.find-period { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; padding: 1.1rem 1.5rem } .find-period .field { flex: 1 1 10rem; max-width: 16rem }
.figures { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem }
.chart figcaption { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between; font-weight: 600; margin-bottom: .5rem }
.chart svg { display: block; width: 100%; height: auto; max-width: 56rem } .chart svg.bars { max-width: 44rem }
.chart text { fill: var(--ink); font-size: 12px } .chart .grid { stroke: var(--line) }
.chart rect.first { fill: #0f766e } .chart rect.second { fill: #d08a1d }
.legend { display: flex; gap: 1rem; font-weight: 400; font-size: .875rem }
.legend span::before { content: ''; display: inline-block; width: .8rem; height: .8rem; border-radius: 3px; margin-right: .4rem; vertical-align: -.05rem; background: #0f766e } .legend .second::before { background: #d08a1d }
.scrolls { overflow-x: auto; border: 1px solid var(--line); border-radius: 12px }
.scrolls table { display: table; min-width: 58rem } .scrolls thead { display: table-header-group } .scrolls tbody { display: table-row-group }
.scrolls tr, .scrolls tbody tr { display: table-row; background: none; box-shadow: none } .scrolls td, .scrolls th { display: table-cell; padding: .55rem .8rem; border-bottom: 1px solid var(--line) }
.scrolls td, .scrolls thead th:not(:first-child) { text-align: right; white-space: normal } .scrolls tbody th { white-space: normal; min-width: 12rem; color: var(--ink); font-size: .9375rem; background: none }
.scrolls tbody tr:last-child > * { border-bottom: 0 }
.scrolls caption { text-align: left; font-weight: 600; padding: .7rem .8rem; position: sticky; left: 0 }
/* A picture shrinks with its phone, its words with it: they begin larger. */
@media (max-width: 40rem) { .chart text { font-size: 19px } .chart svg.bars text { font-size: 14.5px } .scrolls table { min-width: 46rem } .scrolls td, .scrolls th { padding: .5rem .55rem } .scrolls tbody th { min-width: 7.5rem } }
.notes { list-style: disc; padding-left: 1.3rem }
@media print {
  .top, .menu, .skip, .find-period, .doings, .menu-open { display: none !important }
  body { background: #fff; font-size: 10pt } .console, .console.beside { display: block; max-width: none; margin: 0; padding: 0 }
  .card { border: 0; box-shadow: none; padding: 0; margin: 0 0 1rem } .scrolls { overflow: visible; border: 0 }
  .scrolls table { min-width: 0; font-size: 8.5pt } .scrolls td, .scrolls th { padding: 2pt 3pt } .scrolls tbody th { min-width: 0; font-size: 8.5pt }
  .chart, .scrolls tr { break-inside: avoid } h2 { break-after: avoid }
  .chart rect, .legend span::before { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
`
