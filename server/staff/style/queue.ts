/** The queue: how it is looked at, what is done to several, and the grouped menu beside every page. */
export const queueStyle = `
.filter { display: grid; gap: .75rem; padding: 1.1rem 1.5rem } .filter > details > summary, .keep > summary, .places > summary { cursor: pointer; min-height: 44px; display: inline-flex; align-items: center; color: var(--accent-dark); font-weight: 600 }
.filter summary::before, .keep summary::before, .places summary::before { content: '▸'; margin-right: .5rem } details[open] > summary::before { content: '▾' }
.narrow-by { display: grid; gap: .9rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr)); align-items: end; padding-top: .5rem }
.narrow-by .doings { display: flex; flex-wrap: wrap; gap: .5rem }
.tools { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem } .tools > p { margin-right: auto }
.keep form { display: flex; flex-wrap: wrap; gap: .5rem } .keep input[name=name] { width: 16rem; max-width: 100%; min-height: 40px }
.saved { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .6rem }
.saved a { display: inline-flex; align-items: center; min-height: 40px; padding: 0 .9rem; border-radius: 10px; background: var(--accent-soft); text-decoration: none; font-weight: 500 }
.saved a[aria-current] { background: var(--accent); color: #fff }
.bulk { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.1rem }
td.pick, th.pick { width: 3.25rem; padding-right: 0 }
td.pick input { position: relative; z-index: 1; width: 1.5rem; height: 1.5rem; min-height: 0; margin: .3rem 0; display: block; accent-color: var(--accent) }
.several .head { margin-bottom: 1rem } .several .head h2 { margin: 0 }
.several .choices { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); align-items: end }
.failures { display: grid; gap: .5rem } .failures a { display: inline-block; padding: .35rem .5rem .35rem 0; font-weight: 600 }
@media (max-width: 48rem) { td.pick { order: 0; width: auto } .filter { padding: 1rem 1.1rem } }
`
