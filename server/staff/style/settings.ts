/** The agency's settings: what holds, its forms, and what changed. */
export const settingsStyle = `
.settings { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); align-items: start }
.seal-large { width: 180px; height: 180px; object-fit: contain; border: 1px solid var(--line); border-radius: 12px; background: #fff; padding: .75rem } .seal-card { display: flex; gap: 1rem; align-items: center } .seal-card img { width: 72px; height: 72px; object-fit: contain }
.seal-now form { margin-top: 1rem }
.departments { list-style: none; padding: 0; margin: 0; display: grid; gap: .75rem; max-width: 56rem } .departments .card { padding: 1rem 1.25rem } .departments h2 { font-size: 1.0625rem; margin: 0 } .departments .head { align-items: center; margin: 0 }
.departments summary { cursor: pointer; padding: .4rem 0; color: var(--accent-dark) } .departments .rename { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end } .departments .rename .field { flex: 1 1 16rem; margin: 0 }
.checklist { list-style: none; padding: 0; margin: 0; display: grid; gap: 1rem } .checklist > li { display: flex; gap: .75rem; align-items: flex-start } .checklist > li > div { min-width: 0; flex: 1 } .checklist form { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; margin-top: .5rem } .checklist form .field { flex: 0 1 22rem; margin: 0 }
.tick-mark { flex: none; display: inline-grid; place-items: center; width: 1.75rem; height: 1.75rem; border-radius: 50%; background: #fdf3dc; color: #8a4b08; font-weight: 700 } .tick-mark.done { background: #dcf5ee; color: #0b5a53 }
.settings > .narrow { max-width: none }
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
.week { border: 0; margin: 0; padding: 0; display: grid; gap: .5rem; min-width: 0 } .week legend { font-weight: 600; padding: 0; margin-bottom: .25rem }
.week .day { display: grid; grid-template-columns: minmax(8.5rem, 1fr) 8.5rem 8.5rem; gap: .25rem 1rem; align-items: center }
.week .day label { display: flex; align-items: center; gap: .6rem; min-height: 44px }
.week .tick { cursor: pointer; font-weight: 500 } .week .tick input { width: 1.25rem; height: 1.25rem; min-height: 0; flex: none; accent-color: var(--accent) }
.week .day .wrong { grid-column: 1 / -1 } .week .wrong { color: var(--danger); font-weight: 600 } .week .hint { color: var(--muted); font-size: .875rem }
#holidays > h2 { margin-bottom: 0 }
.days li { display: flex; align-items: center; justify-content: space-between; gap: 1rem; padding: .6rem 0; border-bottom: 1px solid var(--line) }
.days li > div { min-width: 0; overflow-wrap: anywhere } .days li .button { flex: none }
.dayoff { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); align-items: start }
.hint .lines { white-space: pre-line }
@media (max-width: 40rem) { .narrow .button { justify-self: stretch } .week .day { grid-template-columns: 1fr 1fr; padding-bottom: .5rem; border-bottom: 1px solid var(--line) } .week .tick { grid-column: 1 / -1 } }
`
