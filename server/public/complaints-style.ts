/** The public numbers of complaints. */
export const complaintsStyle = `
.register .find .hint { grid-column: 1 / -1; margin-top: -.5rem; color: var(--muted); font-size: .9rem }
.totals { display: grid; gap: 1rem; grid-template-columns: repeat(4, minmax(0, 1fr)) } .register > section > h2 { margin-bottom: .6rem }
.totals .card { display: grid; gap: .25rem; align-content: start } .totals dt { color: var(--muted) }
.totals dd { font-size: 2rem; font-weight: 700; line-height: 1.2 }
.complaint-map { display: grid; gap: .5rem }
.complaint-map svg { width: 100%; height: auto; border: 1px solid var(--line); border-radius: 12px; background: #eef3f2 }
.complaint-map .ground { fill: #eef3f2 } .complaint-map .square { fill: none; stroke: #dbe5e3 }
.complaint-map circle { stroke: #fff; stroke-width: 1.5; fill: var(--accent); fill-opacity: .85 }
.complaint-map circle.done { fill: #fff; fill-opacity: .9; stroke: var(--accent); stroke-width: 2.5 }
.complaint-map .scale { fill: none; stroke: #1f2937; stroke-width: 2 } .complaint-map .scale-text { font-size: 14px; fill: #1f2937 }
.counts { display: grid; gap: .75rem } .counts table { width: 100%; border-collapse: collapse }
.counts th, .counts td { padding: .6rem .75rem; border-bottom: 1px solid var(--line); text-align: right; font-variant-numeric: tabular-nums }
.counts th:first-child { text-align: left; font-weight: 500 } .counts thead th { font-size: .9rem; color: var(--muted); font-weight: 600 }
.complaint-photos { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); list-style: none; padding: 0; margin: 0 }
.complaint-photos figure { margin: 0; overflow: hidden; padding: 0; height: 100% }
.complaint-photos img { display: block; width: 100%; aspect-ratio: 4 / 3; object-fit: cover; background: #eef3f2 }
.complaint-photos figcaption { display: grid; gap: .15rem; padding: .75rem 1rem 1rem }
@media (max-width: 40rem) {
  .totals { grid-template-columns: minmax(0, 1fr) } .totals .card { grid-template-columns: 1fr auto; align-items: baseline }
  .counts thead { display: none } .counts tr { display: grid; padding-block: .5rem; border-bottom: 1px solid var(--line) }
  .counts th, .counts td { border: 0; padding: .15rem 0 } .counts th:first-child { font-weight: 600 }
  .counts td { display: flex; justify-content: space-between } .counts td::before { content: attr(data-label); color: var(--muted) }
}
`
