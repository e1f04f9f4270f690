/** The queue: how it is looked at, what is done to several, and the grouped menu beside every page. */
export const queueStyle = `
.filter { display: grid; grid-template-columns: minmax(0, 1fr); gap: .75rem; padding: 1.1rem 1.5rem } .filter > details > summary, .keep > summary, .places > summary { cursor: pointer; min-height: 44px; display: inline-flex; align-items: center; color: var(--accent-dark); font-weight: 600 }
.narrow-by > * { min-width: 0 } .narrow-by input, .narrow-by select { width: 100%; min-width: 0 }
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
@media (max-width: 48rem) { td.pick { order: 0; width: auto } td.pick + td { flex: 1 1 7rem } .filter { padding: 1rem 1.1rem } }
.menu .title { padding: 0 .75rem; color: var(--muted); font-size: .8125rem; font-weight: 600 }
.menu a:not(.button) { display: flex; align-items: center; justify-content: space-between; gap: .5rem; min-height: 44px; padding: 0 .75rem; border-radius: 10px; color: var(--ink); font-weight: 500; text-decoration: none }
.menu a:not(.button):hover { background: #e9efed } .menu a[aria-current] { background: var(--accent-soft); color: var(--accent-dark); font-weight: 600 }
.menu .count { min-width: 1.6rem; padding: 0 .45rem; border-radius: 999px; background: #fdf3dc; color: #8a4b08; font-size: .8125rem; font-weight: 600; text-align: center }
.today { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr)); margin-top: .6rem }
.today .card { display: grid; gap: .1rem; height: 100%; padding: 1rem 1.2rem; color: inherit; text-decoration: none; align-content: start; margin: 0 } .today a:hover { border-color: var(--accent) }
.today strong { font-size: 1.75rem; line-height: 1.3 } .today .pressing strong { color: var(--danger) }
.by-department > h2 { padding: 1.1rem 1.25rem .6rem; margin: 0 } .by-department tbody tr:last-child th { border-bottom: 0 } .by-department tbody th { font-size: 1rem; color: var(--ink); background: none; white-space: normal }
.by-department .what { display: none } .by-department td a { display: inline-flex; min-width: 44px; min-height: 40px; align-items: center } .nothing { padding: 0 1.25rem 1.25rem }
@media (min-width: 75rem) {
  .top .inner { max-width: none }
  .menu-open, .menu .menu-close { display: none }
  .menu { position: fixed; inset: 69px auto 0 0; width: 14.5rem; padding: 1.25rem .9rem; overflow-y: auto; background: var(--paper); border-right: 1px solid var(--line); display: grid; gap: 1.25rem; align-content: start; z-index: 4 }
  .console.beside { margin-left: max(14.5rem, calc((100vw - 78rem) / 2)) }
}
@media (max-width: 74.99rem) {
  .menu-open { order: 2; margin-left: auto } .top .who { order: 3; margin-left: 0 }
  .menu { display: none }
  .menu:target { display: grid; gap: 1rem; padding: 1rem; background: var(--paper); border-bottom: 1px solid var(--line); grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr)); align-items: start; scroll-margin-top: 5rem }
}
@media (min-width: 30rem) {
  .menu .who { display: none }
}
@media (max-width: 29.99rem) {
  .top .who { display: none } .top .inner { flex-wrap: nowrap }
  .menu .who { margin: 0; justify-content: space-between; text-align: left } .menu .who > span { display: block }
}
@media (max-width: 48rem) {
  .by-department tbody tr:last-child th { border-bottom: 0 } .by-department tbody th { display: block; border: 0; padding: 0; flex: 1 0 100% } .by-department .what { display: inline }
  .by-department > h2 { padding: 0 0 .6rem }
}
`
