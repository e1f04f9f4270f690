/** Requests that go back to their citizens, and come back mended. */
export const correctionStyle = `
.card > form + .button { margin-top: 1.25rem }
.badge.to-mend { background: #fdf3dc; color: #8a4b08 } .badge.mended { background: #e7f0fd; color: #1d4f91 }
.correction { display: grid; gap: .6rem; font-weight: 400 } .correction ol { list-style: decimal; padding-left: 1.4rem; display: grid; gap: .25rem }
.correction form { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem }
.said { margin: 0; padding: .5rem .9rem; border-left: 3px solid var(--accent); background: var(--ground); border-radius: 8px; white-space: pre-line; overflow-wrap: anywhere; color: var(--ink) }
.defects { display: grid; gap: .25rem }
.defects li { border-top: 1px solid var(--line); padding: .6rem 0 } .defects li:first-child { border-top: 0; padding-top: 0 }
.defects .tick { display: flex; gap: .85rem; align-items: flex-start; min-height: 44px; padding: .35rem 0; cursor: pointer }
.defects .tick input { width: 1.5rem; height: 1.5rem; min-height: 0; flex: none; margin-top: .1rem; accent-color: var(--accent) }
.defects .tick strong, .defects .tick small { display: block; overflow-wrap: anywhere } .defects small { color: var(--muted); white-space: pre-line }
.defects .why { padding: .25rem 0 .5rem 2.35rem }
@supports selector(:has(*)) { .defects li:not(:has(:checked)):not(:has([aria-invalid])) .why { display: none } }
.compared { display: grid; gap: .75rem }
.compared > div { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); border: 1px solid var(--line); border-radius: 12px; overflow: hidden }
.compared dt { grid-column: 1 / -1; padding: .55rem .9rem; background: var(--ground); font-weight: 600 } .compared dt small { display: block; font-weight: 400; color: var(--muted) }
.compared dd { padding: .6rem .9rem; overflow-wrap: anywhere; white-space: pre-line } .compared dd > small { color: var(--muted) }
.compared .is { border-left: 1px solid var(--line); background: var(--good-soft) } .compared dd a { display: inline-flex; min-height: 32px; align-items: center }
@media (max-width: 40rem) { .compared > div { grid-template-columns: minmax(0, 1fr) } .compared .is { border-left: 0; border-top: 1px solid var(--line) } .defects .why { padding-left: 0 } }
`
