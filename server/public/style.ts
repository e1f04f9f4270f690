import { baseStyle } from '../staff/style/base.ts'
import { checkStyle } from './check-style.ts'
import { complaintsStyle } from './complaints-style.ts'
import { guideStyle } from './guide-style.ts'

/** The stylesheet of the public pages. */
export const publicStyle = `${baseStyle}
.inner { max-width: 70rem; margin: 0 auto; padding-inline: 1.5rem }
.site { background: var(--paper); border-bottom: 1px solid var(--line) }
.site .inner { display: flex; align-items: center; gap: .85rem; min-height: 72px }
.site .brand { display: flex; align-items: center; gap: .85rem; color: inherit; text-decoration: none; line-height: 1.35 }
.site .brand strong, .site .brand small { display: block } .site .brand small { color: var(--muted); font-size: .8125rem }
.site nav { margin-left: auto; display: flex; flex-wrap: wrap; gap: .25rem }
.site nav a { display: inline-flex; white-space: nowrap; align-items: center; min-height: 44px; padding: 0 .9rem; border-radius: 10px; text-decoration: none; font-weight: 500 }
.site nav a:hover { background: var(--accent-soft) }
.hero { background: linear-gradient(135deg, #0a4641, #0d645d 60%, #0f766e); color: #fff }
.hero .inner { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 3rem; align-items: center; padding-block: 4rem }
.hero h1 { font-size: clamp(1.9rem, 1.2rem + 2.6vw, 2.9rem); line-height: 1.3 }
.hero .lead { font-size: 1.125rem; color: #eef9f6; max-width: 40rem; margin-top: 1rem }
.hero .place { color: #d9f2ec; font-weight: 600; margin-bottom: .4rem }
.hero-links { display: flex; flex-wrap: wrap; gap: .25rem 1.75rem; margin-top: 1.25rem }
.hero-links a, .beside > a { display: inline-flex; align-items: center; min-height: 44px; color: #fff; font-weight: 500 }
.beside { display: grid; grid-template-columns: minmax(0, 1fr); justify-items: center; gap: .6rem }
.doors { display: flex; flex-wrap: wrap; gap: .85rem; margin-top: 2rem }
.doors .button { min-height: 54px; padding-inline: 2rem; font-size: 1.0625rem }
.hero .button { background: #fff; color: var(--accent-dark) } .hero .button:hover { background: #e6f4f1 }
.hero .button.plain { background: transparent; color: #fff; border-color: #ffffff80 } .hero .button.plain:hover { background: #ffffff1f }
.friend { background: #fff; color: var(--ink); border-radius: 20px; padding: 1.4rem; text-align: center; width: 17rem; box-shadow: 0 18px 50px rgb(0 30 26 / 28%) }
.friend svg.qr { width: 100%; height: auto; display: block; margin-bottom: .5rem }
.friend .line { display: flex; margin-top: .85rem; background: #06733a; color: #fff } .friend .line:hover { background: #055c2f }
.section { padding-block: 3.25rem 0 }
.section > h2 { font-size: 1.5rem; margin-bottom: .25rem }
.section > .muted { margin-bottom: 1.5rem }
.services { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 1rem }
.services a { display: grid; gap: .35rem; grid-template-rows: auto 1fr auto; height: 100%; padding: 1.2rem 1.35rem; background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: var(--shadow); color: inherit; text-decoration: none; transition: border-color .15s, transform .15s }
.services a:hover { border-color: var(--accent); transform: translateY(-2px) }
.services strong { font-size: 1.0625rem; line-height: 1.45; color: var(--accent-dark) }
.services .terms { display: flex; flex-wrap: wrap; gap: .2rem .9rem; margin-top: .5rem; font-size: .875rem; color: var(--muted) }
.services.short { grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: .75rem }
.services.short a { grid-template-rows: auto; padding: .9rem 1.15rem }
.services.short strong { font-size: 1rem }
.path { counter-reset: step; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); gap: 1.25rem }
.path li { counter-increment: step; display: grid; gap: .25rem; align-content: start; border-top: 4px solid var(--accent); padding-top: .9rem }
.path strong::before { content: counter(step) '. ' }
.foot { margin-top: 4rem; background: #0b3f3b; color: #d9efea }
.foot .inner { padding-block: 2.5rem; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: 1.5rem 3rem }
.foot h2 { color: #fff; margin-bottom: .35rem } .foot a { color: #fff; display: inline-block; padding-block: .2rem }
.foot :focus-visible, .hero :focus-visible { outline-color: #fff }
.band .inner { max-width: 36rem; padding-block: 5rem; display: grid; gap: 1rem; justify-items: center; text-align: center }
${checkStyle}${complaintsStyle}
${guideStyle}
@media (max-width: 48rem) {
  .inner { padding-inline: 1.1rem }
  .site .inner { flex-wrap: wrap; padding-block: .75rem .25rem; gap: .25rem .85rem }
  .site nav { margin: 0 -.6rem; flex-basis: 100% } .site nav a { padding-inline: .6rem }
  .hero .inner { grid-template-columns: minmax(0, 1fr); padding-block: 2.25rem; gap: 2rem }
  .doors { display: grid; grid-template-columns: 1fr 1fr } .doors .button { padding-inline: .75rem }
  .friend { width: auto; display: flex; flex-wrap: wrap; gap: 0 1.1rem; text-align: left; align-items: center }
  .friend svg.qr { flex: 0 1 6.5rem; width: auto; margin: 0 } .friend .how { flex: 1 1 9rem; min-width: 0 } .friend .line { flex-basis: 100% }
  .beside { justify-items: stretch }
  .section { padding-top: 2.25rem }
  .services { gap: .75rem } .services a { padding: 1rem 1.1rem }
  .services.short { grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.5rem), 1fr)) }
}
`
