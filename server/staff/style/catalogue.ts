/** The catalogue: what is open to citizens, in which order, what waits for the agency's word. */
export const catalogueStyle = `
.golive { display: grid; gap: .75rem }
.golive .bar { height: 10px; border-radius: 999px; background: #e6ecea; overflow: hidden }
.golive .bar svg { display: block; width: 100%; height: 100% } .golive .bar rect { fill: var(--accent) }
.golive .count { font-size: 1.15rem; font-weight: 600 }
.catalogue { padding: 0 }
.catalogue > h2 { padding: 1.1rem 1.5rem .9rem; margin: 0; border-bottom: 1px solid var(--line) }
.catalogue li { display: grid; grid-template-columns: minmax(0, 1fr) auto auto; gap: .35rem 1.25rem; align-items: center; padding: .9rem 1.5rem; border-bottom: 1px solid var(--line); scroll-margin-top: 6rem }
.catalogue li:last-child { border-bottom: 0 }
.catalogue li:target { background: #f7fbfa }
.catalogue .name { display: inline-flex; align-items: center; min-height: 32px; font-weight: 600; text-decoration: none }
.catalogue .name:hover { text-decoration: underline }
.catalogue .tools { display: flex; gap: .4rem; align-items: center }
.catalogue .tools form { display: flex }
.catalogue .arrow { min-width: 44px; padding: 0 } .catalogue .switch { min-width: 5.5rem }
.catalogue button[disabled] { opacity: .35; cursor: default }
.badge.open { background: var(--good-soft); color: var(--good) }
.badge.unconfirmed { background: #fdf3dc; color: #8a4b08 }
.marks { color: #8a4b08; font-size: .875rem }
.field .mark-waiting { display: inline-block; margin-left: .5rem; padding: 0 .6rem; border-radius: 999px; background: #fdf3dc; color: #8a4b08; font-size: .8125rem; font-weight: 600 }
.vouch { display: flex; gap: .85rem; align-items: flex-start; padding: .9rem 1.1rem; border: 2px solid var(--accent); border-radius: 12px; background: var(--accent-soft); font-weight: 600; cursor: pointer }
.vouch input { width: 1.5rem; height: 1.5rem; min-height: 0; flex: none; margin-top: .1rem; accent-color: var(--accent) }
.listed { list-style: disc; padding-left: 1.3rem }
.ways { margin-top: .75rem; display: flex; flex-wrap: wrap; gap: .75rem }
.questions li { grid-template-columns: minmax(0, 1fr) auto } .questions li.part { background: #f7fbfa } .questions li.part .name { font-size: 1.05rem }
.questions .columns { grid-column: 1 / -1; border-left: 3px solid var(--accent-soft); padding-left: .75rem; min-width: 0 } .questions .columns li { padding: .5rem 0 }
.questions .add { display: flex; flex-wrap: wrap; gap: .5rem; padding: 1rem 1.5rem } .questions .columns .add { padding: .5rem 0 }
.questions > .empty { padding: 1rem 1.5rem 0 }
.differences { display: grid; gap: .75rem } .differences li { border-left: 3px solid var(--line); padding-left: .75rem; overflow-wrap: anywhere }
.differences .added { border-color: #4ba66a } .differences .removed { border-color: #d0655c } .differences .changed { border-color: #d3a544 }
.phone { width: min(100%, 406px); margin: 0 auto; padding: 8px; border: 1px solid #b9ccc7; border-radius: 36px; background: #15211f }
.phone iframe { display: block; width: 100%; height: min(48rem, 80vh); border: 0; border-radius: 28px; background: #fff }
@media (max-width: 48rem) {
  .catalogue > h2 { padding: 1rem 1.1rem .8rem }
  .catalogue li { grid-template-columns: minmax(0, 1fr); padding: .9rem 1.1rem }
  .catalogue .standing-cell { justify-self: start }
  .questions li { grid-template-columns: minmax(0, 1fr) } .questions .add { padding: 1rem 1.1rem }
}
`
