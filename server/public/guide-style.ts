import { buttonLook } from './banner.tsx'

/** The stylesheet's part for the guides: steps with pictures of a phone, and the banner to copy. */
export const guideStyle = `
.cover { background: linear-gradient(135deg, #0a4641, #0d645d 60%, #0f766e); color: #fff; padding-block: 2.75rem }
.cover h1 { font-size: clamp(1.6rem, 1.2rem + 1.8vw, 2.25rem); line-height: 1.35 }
.cover .place { color: #d9f2ec; font-weight: 600; margin-bottom: .3rem }
.cover .lead { font-size: 1.0625rem; color: #eef9f6; margin-top: .6rem; max-width: 44rem }
.guides { display: flex; flex-wrap: wrap; gap: .6rem; padding-top: 1.5rem }
.guides a { display: inline-flex; align-items: center; min-height: 44px; padding: .35rem 1.1rem; border: 1px solid #b9ccc7; border-radius: 22px; background: var(--paper); text-decoration: none; font-weight: 500 }
.guides a:hover { background: var(--accent-soft) }
.guides [aria-current] { background: var(--accent); border-color: var(--accent); color: #fff }
.needed { margin-top: 1.75rem }
.ticks { display: grid; gap: .5rem }
.ticks li { padding-left: 1.75rem; position: relative }
.ticks li::before { content: '✓' / ''; position: absolute; left: .2rem; color: var(--accent); font-weight: 700 }
.section > h2 + .steps { margin-top: 1.25rem }
.steps { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 1.5rem }
.step { display: grid; grid-template-columns: minmax(0, 1fr); grid-template-rows: 1fr auto; background: var(--paper); border: 1px solid var(--line); border-radius: 18px; box-shadow: var(--shadow); overflow: hidden }
.step .words { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .35rem .8rem; align-content: start; align-items: center; padding: 1.4rem 1.5rem }
.step h3 { font-size: 1.125rem; line-height: 1.4; grid-column: 2 } .step p { grid-column: 1 / -1 }
.step h3:first-child { grid-column: 1 / -1 }
.step .number { display: grid; place-items: center; width: 2.25rem; height: 2.25rem; border-radius: 50%; background: var(--accent); color: #fff; font-weight: 700 }
.step .words a { display: inline-flex; align-items: center; min-height: 44px; font-weight: 600 }
.stage { display: grid; justify-items: center; padding: 1.5rem 1.5rem 0; background: linear-gradient(#e9f2f0, #dbe9e6) }
.phone { display: block; width: 100%; max-width: 17.5rem; height: auto; border: 7px solid #15211f; border-radius: 30px; background: #fff }
.stage .phone { border-bottom: 0; border-radius: 30px 30px 0 0 }
.law .ticks { margin-top: 1rem; color: var(--muted); font-size: .9375rem }
.inner > .doors { margin-top: 2.75rem }
.guide-cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 1.25rem }
.guide-cards a { display: grid; gap: .3rem; align-content: start; height: 100%; padding: 0 1.35rem 1.35rem; background: var(--paper); border: 1px solid var(--line); border-radius: 18px; box-shadow: var(--shadow); color: inherit; text-decoration: none; overflow: hidden; transition: border-color .15s, transform .15s }
.guide-cards a:hover { border-color: var(--accent); transform: translateY(-2px) }
.guide-cards strong { font-size: 1.0625rem; color: var(--accent-dark) }
.guide-cards .window { display: grid; justify-items: center; align-items: start; height: 13rem; margin: 0 -1.35rem 1rem; padding: 1.5rem 1.5rem 0; overflow: hidden; background: linear-gradient(#e9f2f0, #dbe9e6) }
.guide-cards .phone { max-width: 14rem }
.banners { display: grid; gap: 1.5rem; padding-top: 2rem }
.banners > * { min-width: 0 }
.banners .shown { padding: 1.5rem; border-radius: 12px; background: #eef3f1; text-align: center }
.banners .shown img { max-width: 100%; height: auto }
.banners .sample { ${buttonLook} }
.copy { display: block; padding: .9rem 1rem; border: 1px solid var(--line); border-radius: 12px; background: #f7faf9; font: .875rem/1.6 ui-monospace, Menlo, monospace; overflow-wrap: anywhere; user-select: all }
@media (max-width: 48rem) {
  .cover { padding-block: 1.75rem }
  .guides { display: grid; gap: .5rem } .guides a { border-radius: 12px }
  .step .words { padding: 1.15rem 1.15rem } .banners .shown { padding: 1rem }
  .guide-cards .window { height: 10rem }
}
`
