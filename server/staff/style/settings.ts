/** The agency's settings: what holds, its forms, and what changed. */
export const settingsStyle = `
.settings { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); align-items: start }
.settings .head { margin-bottom: 1rem; align-items: center } .settings .head h2 { margin: 0 }
.narrow { max-width: 44rem } .narrow .button { justify-self: start }
.photos { display: grid; gap: 1.25rem }
.asked { border: 1px solid var(--line); border-radius: 12px; margin: 0; padding: .5rem 1.1rem 1.1rem; display: grid; gap: .9rem; min-width: 0 }
.asked legend { font-weight: 600; padding: 0 .4rem; margin-left: -.4rem }
.changes { display: grid; gap: .5rem; margin-top: .35rem }
.changes dt { color: var(--muted); font-size: .875rem }
.changes dd { display: grid; gap: .1rem; overflow-wrap: anywhere; white-space: pre-line }
.changes del { color: var(--muted) }
.changes ins { text-decoration: none; font-weight: 600 } .changes ins::before { content: '→ '; color: var(--accent) }
.notice .changes dt { color: inherit }
@media (max-width: 40rem) { .narrow .button { justify-self: stretch } }
`
