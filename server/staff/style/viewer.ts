/** A file beside its request. */
export const viewerStyle = `
.viewer { display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr) 22rem; align-items: start }
.sheet { margin: 0; padding: .75rem; display: grid; gap: .5rem; justify-items: center }
.sheet img { display: block; max-width: 100%; max-height: 85vh; border-radius: 8px }
.sheet iframe { width: 100%; height: 82vh; border: 0; border-radius: 8px; background: #525659 }
.turning { display: flex; align-items: center; gap: .75rem } .turning [data-none] { opacity: .4; cursor: default }
.viewer .doings { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0 .5rem }
.sheets a { display: block; padding: .5rem .75rem; border-radius: 10px; text-decoration: none; overflow-wrap: anywhere; line-height: 1.45 }
.sheets a:hover { background: var(--ground) } .sheets a[aria-current] { background: var(--accent-soft); font-weight: 600 }
.sheets small { display: block; color: var(--muted); font-weight: 400 }
.sheets a[aria-current] small { color: #33413d }
@media (max-width: 62rem) { .viewer { grid-template-columns: minmax(0, 1fr) } .sheet iframe { height: 70vh } }
`
