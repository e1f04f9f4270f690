/** What the console and the public pages have in common: colours, type, buttons, fields, cards. */
export const baseStyle = `
:root {
  --accent: #0f766e; --accent-dark: #115e59; --accent-soft: #e6f4f1;
  --ink: #15211f; --muted: #56655f; --line: #dde5e2; --ground: #f4f7f6; --paper: #fff;
  --danger: #b42318; --danger-soft: #fef1f0; --good: #166534; --good-soft: #ecf8ef;
  --radius: 14px; --shadow: 0 1px 2px rgb(16 40 36 / 6%), 0 6px 20px rgb(16 40 36 / 5%);
}
*, ::before, ::after { box-sizing: border-box }
html { -webkit-text-size-adjust: 100% }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 1rem/1.65 system-ui, -apple-system, 'Segoe UI', 'Noto Sans Thai', 'Leelawadee UI', Thonburi, 'Sukhumvit Set', Roboto, sans-serif;
}
h1, h2, h3, p, dl, dd, ol, ul, figure { margin: 0; padding: 0 }
h1 { font-size: 1.6rem; line-height: 1.4; letter-spacing: -.01em }
h2 { font-size: 1.1rem; line-height: 1.5 }
body { overflow-wrap: break-word } h1, h2, h3 { text-wrap: balance } p, li, dd { text-wrap: pretty }
ol, ul { list-style: none }
a { color: var(--accent-dark); text-underline-offset: .2em }
:focus-visible { outline: 3px solid #5eead4; outline-offset: 2px; box-shadow: 0 0 0 2px var(--accent-dark) }
.muted { color: var(--muted) } .small { font-size: .875rem } .nowrap { white-space: nowrap }
.numbers { font-variant-numeric: tabular-nums }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.skip { position: absolute; left: -999px } .skip:focus { left: 1rem; top: .5rem; z-index: 9; background: #fff; padding: .5rem 1rem }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: var(--shadow); padding: 1.5rem }
.card > h2 { margin-bottom: 1rem }
.stack { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem; align-content: start; min-width: 0 }
.button {
  display: inline-flex; align-items: center; justify-content: center; gap: .5rem; min-height: 48px; padding: .5rem 1.4rem;
  border: 1px solid transparent; border-radius: 12px; background: var(--accent); color: #fff;
  font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; transition: background .15s;
}
.button:hover { background: var(--accent-dark) }
.button:disabled { background: #dfe5e3; border-color: #c9d3d0; color: #48554f; cursor: not-allowed }
.button.plain { background: var(--paper); color: var(--accent-dark); border-color: #b9ccc7 }
.button.plain:hover { background: var(--accent-soft) }
.button.small { min-height: 40px; padding: .25rem .9rem; font-size: .9375rem; border-radius: 10px }
.button.wide { width: 100% }
.button.danger { background: var(--danger); border-color: var(--danger) } .button.danger:hover { background: #8f1c13 }
.field { display: grid; gap: .35rem }
.field label, .field .label { font-weight: 600 }
.field .hint { color: var(--muted); font-size: .875rem }
.field .wrong { color: var(--danger); font-size: .9375rem; font-weight: 600 }
input, select, textarea {
  width: 100%; min-height: 48px; padding: .55rem .85rem; border: 1px solid #758a84; border-radius: 12px;
  background: #fff; color: inherit; font: inherit;
}
textarea { min-height: 84px; resize: vertical }
input[readonly] { background: #eef1f0; border-color: var(--line) }
input[aria-invalid] { border-color: var(--danger) }
input[type=file] { padding: .5rem; border-style: dashed; background: #fafcfb }
input::file-selector-button {
  margin-right: .75rem; padding: .3rem .9rem; border: 1px solid #b9ccc7; border-radius: 8px;
  background: var(--paper); color: var(--accent-dark); font: inherit; font-weight: 600; cursor: pointer;
}
.notice { border-radius: 12px; padding: .8rem 1.1rem; border: 1px solid #c9d3d0; background: #eef1f0; font-weight: 500; text-wrap: pretty }
.notice.good { background: var(--good-soft); border-color: #b4dfc0; color: var(--good) }
.notice.waiting { background: #fdf3dc; border-color: #ecd6a3; color: #6b3a05 } .notice.waiting a { color: inherit }
.notice.bad { background: var(--danger-soft); border-color: #f3c1bc; color: var(--danger) }
.mark { display: inline-grid; place-items: center; width: 44px; height: 44px; border-radius: 12px; background: var(--accent); color: #fff; flex: none }
.mark.seal { border-radius: 8px; background: #fff; object-fit: contain; padding: 2px }
.mark svg { width: 26px; height: 26px }
.facts { display: grid; gap: .9rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)) }
.facts dt { color: var(--muted); font-size: .875rem }
.facts dd { overflow-wrap: anywhere; white-space: pre-line }
.facts .full { grid-column: 1 / -1 }
@media (max-width: 40rem) {
  h1 { font-size: 1.4rem }
  .card { padding: 1.15rem }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important } }
@media print { .button, nav, form { display: none !important } .card { box-shadow: none } }
`
