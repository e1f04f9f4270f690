/** The check of a document, and the register of licences. */
export const checkStyle = `
.check { max-width: 36rem; margin: 0 auto; padding: 3rem 1.25rem 4rem }
.check .card { overflow: hidden; padding: 0 }
.check .verdict { display: grid; justify-items: center; gap: .6rem; text-align: center; padding: 2rem 1.5rem; background: #eef1f0 }
.check .verdict .sign { width: 64px; height: 64px; border-radius: 50%; display: grid; place-items: center; color: #fff; background: #5b6a65; font-size: 1.9rem; font-weight: 700 }
.check .verdict.valid { background: var(--good-soft); color: var(--good) } .check .valid .sign { background: var(--good) }
.check .verdict.revoked { background: var(--danger-soft); color: var(--danger) } .check .revoked .sign { background: var(--danger) }
.check .body { padding: 1.5rem 1.75rem; display: grid; gap: 1.1rem }
.check .code { font: 600 1rem/1.5 ui-monospace, 'Cascadia Mono', Menlo, monospace; letter-spacing: .08em; overflow-wrap: anywhere }
.check .verdict.expired, .check .verdict.early { background: #fdf3dc; color: #8a4b08 } .check .expired .sign, .check .early .sign { background: #b45f06 }
.check h1 { font-size: 1.5rem } .ask-code { display: grid; gap: 1rem } .ask-code .field p { margin: 0 }
.check .officer { display: grid; gap: .9rem; border-top: 1px solid var(--line); padding-top: 1.25rem }
.register { display: grid; gap: 1.25rem; padding-block: 2.5rem 1rem; grid-template-columns: minmax(0, 1fr) }
.register .find { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto; gap: 1rem; align-items: end }
.register .find select { width: 100%; text-overflow: ellipsis }
.licences { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr) } .licences > li { display: grid; gap: 1rem }
.licences .title { display: flex; justify-content: space-between; gap: 1rem; align-items: start }
.licences h2 { overflow-wrap: anywhere }
.licences .conditions { list-style: decimal; padding-left: 1.4rem }
.licences summary { cursor: pointer; min-height: 44px; display: flex; align-items: center; color: var(--accent-dark); font-weight: 600 }
.standing { flex: none; padding: .15rem .8rem; border-radius: 999px; font-size: .875rem; font-weight: 600; background: #eef1f0; color: #48554f }
.standing.valid { background: var(--good-soft); color: var(--good) }
.standing.expired, .standing.early { background: #fdf3dc; color: #8a4b08 }
.standing.revoked { background: var(--danger-soft); color: var(--danger) }
.turn { display: flex; align-items: center; justify-content: center; gap: 1rem; flex-wrap: wrap }
@media (max-width: 48rem) { .register .find { grid-template-columns: minmax(0, 1fr) } .check { padding: 1.5rem 1rem 2.5rem } }
`
