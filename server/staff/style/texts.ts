/** What the agency words and arranges for itself: lists of messages, and a form beside what comes of it. */
export const textsStyle = `
.wordings li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .1rem 1rem; align-items: center; padding: .55rem 0; border-top: 1px solid var(--line) }
.wordings li:first-child { border-top: 0 } .wordings a { font-weight: 600; min-height: 32px; display: inline-flex; align-items: center; justify-self: start } .wordings .muted { grid-column: 1 / -1 }
.worded { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 26rem); gap: 1.5rem; align-items: start }
.worded > section { position: sticky; top: 5.5rem; display: grid; gap: .5rem }
.termstext { display: grid; gap: .75rem; margin-top: 1rem; max-width: 60rem } .termstext ol { list-style: decimal; padding-left: 1.5rem; display: grid; gap: .4rem } .termstext p, .termstext li { overflow-wrap: anywhere; white-space: pre-line } .termstext h3 { margin-top: .5rem }
label.tick { display: flex; align-items: center; gap: .6rem; min-height: 44px; cursor: pointer } .tick input { width: 1.25rem; height: 1.25rem; min-height: 0; flex: none; accent-color: var(--accent) }
.mailbox { border: 1px solid var(--line); border-radius: var(--radius); overflow: hidden; background: #f4f5f4 }
.mailbox iframe { display: block; width: 100%; height: min(52rem, 80vh); border: 0 }
.worded .phone iframe { height: min(40rem, 70vh); background: #8cabd8 }
@media (max-width: 62rem) { .worded { grid-template-columns: minmax(0, 1fr) } .worded > section { position: static } }
`
