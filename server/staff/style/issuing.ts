/** Documents before and after their signature. */
export const issuingStyle = `
fieldset.formstack { border: 1px solid var(--line); border-radius: 12px; padding: 1rem; min-width: 0; margin: 0 }
.last-day { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center } .last-day input { width: 8.5rem }
.pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; align-items: start } .pair.money { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) }
.badge.draft { background: #fdf3dc; color: #8a4b08 } .badge.revoked { background: var(--danger-soft); color: var(--danger) }
.issued { display: grid; gap: .75rem } .issued > li { border: 1px solid var(--line); border-radius: 12px; padding: .9rem; display: grid; gap: .6rem }
.issued .doings { display: flex; flex-wrap: wrap; gap: .5rem }
form > .pair { grid-template-columns: repeat(2, minmax(0, 1fr)) }
@media (max-width: 40rem) { form > .pair, .pair, .pair.money { grid-template-columns: minmax(0, 1fr) } }
`
