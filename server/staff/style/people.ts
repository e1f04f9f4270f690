/** Who works here: the list, the person, their devices and their second factor. */
export const peopleStyle = `
tr.shut td { color: var(--muted) }
.devices { display: grid; gap: .25rem }
.devices li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 1rem; padding: .6rem 0; border-bottom: 1px solid var(--line) }
.devices li:last-child { border-bottom: 0 } .devices li > div { min-width: 0; overflow-wrap: anywhere }
.onetime code { display: block; margin-top: .5rem; padding: .6rem .8rem; background: #fff; border-radius: 8px; overflow-wrap: anywhere; user-select: all }
.factor-qr { width: 12rem; max-width: 100%; justify-self: center; background: #fff; padding: .5rem; border-radius: 12px }
.codes { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: .5rem 1rem; font: 600 1.125rem ui-monospace, monospace }
input.code { font-size: 1.5rem; letter-spacing: .2em; max-width: 14rem }
.settings h2 { margin: 0 }
@media (max-width: 48rem) { td .open { white-space: normal } }
`
