/** Documents before and after their signature. */
export const issuingStyle = `
fieldset.formstack { border: 1px solid var(--line); border-radius: 12px; padding: 1rem; min-width: 0; margin: 0 }
.last-day { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center } .last-day input { width: 8.5rem } .last-day > * { max-width: 100% } .last-day .button { white-space: normal }
.issued > li { grid-template-columns: minmax(0, 1fr) } .issued > li > div { overflow-wrap: anywhere }
.badge.draft { background: #fdf3dc; color: #8a4b08 } .badge.revoked { background: var(--danger-soft); color: var(--danger) }
.issued { display: grid; gap: .75rem } .issued > li { border: 1px solid var(--line); border-radius: 12px; padding: .9rem; display: grid; gap: .6rem }
.issued .doings { display: flex; flex-wrap: wrap; gap: .5rem }
`
