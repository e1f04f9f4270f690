import { baseStyle } from './base.ts'
import { catalogueStyle } from './catalogue.ts'
import { correctionStyle } from './correction.ts'
import { counterStyle } from './counter.ts'
import { identityStyle } from './identity.ts'
import { issuingStyle } from './issuing.ts'
import { notesStyle } from './notes.ts'
import { peopleStyle } from './people.ts'
import { photosStyle } from './photos.ts'
import { queueStyle } from './queue.ts'
import { repliesStyle } from './replies.ts'
import { reportsStyle } from './reports.ts'
import { settingsStyle } from './settings.ts'
import { textsStyle } from './texts.ts'
import { viewerStyle } from './viewer.ts'

const frame = `
.top { background: var(--paper); border-bottom: 1px solid var(--line); position: sticky; top: 0; z-index: 5 }
.top .inner, .console { max-width: 78rem; margin: 0 auto; padding: 0 1.5rem }
.top .inner { display: flex; align-items: center; gap: 1rem; min-height: 68px }
.top .brand { display: flex; align-items: center; gap: .75rem; color: inherit; text-decoration: none; min-width: 0 }
.top .brand strong, .top .brand small { display: block; line-height: 1.35 }
.top .brand small, .who small { color: var(--muted); font-size: .8125rem }
.who { margin-left: auto; display: flex; align-items: center; gap: 1rem; text-align: right; line-height: 1.35 }
.who strong, .who small { display: block }
.console { padding-top: 2rem; padding-bottom: 4rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem }
.head + .muted { margin-top: .5rem }
.head { display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: 1rem }
.head > .actions { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0 }
.alone { max-width: 27rem; margin: 0 auto; padding: 9vh 1.25rem 3rem; display: grid; gap: 1.5rem }
.alone .brand { display: grid; justify-items: center; gap: .75rem; text-align: center }
.alone .mark { width: 60px; height: 60px; border-radius: 18px } .alone .mark svg { width: 34px; height: 34px }
.alone form { display: grid; gap: 1.1rem }
.rules { list-style: disc; padding-left: 1.3rem; color: var(--muted); font-size: .9375rem }
.message { text-align: center; display: grid; gap: 1rem; justify-items: center }
.message.card { width: min(36rem, 100%); margin: 4vh auto; padding: 2.75rem 1.5rem }
.words-kept { display: grid; gap: .5rem; justify-self: stretch; text-align: start }
.words-kept h2 { font-size: 1rem }
.message .code { font-size: .875rem; color: var(--muted); letter-spacing: .06em }
`

const deliveries = `
.troubles { list-style: none; padding: 0; display: grid; gap: 0 }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 10.5rem), 1fr)); gap: .75rem 1rem; align-items: start } .pair > * { min-width: 0 }
@media (min-width: 40rem) { .pair.money { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) } }
.troubles li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .75rem 1.5rem; padding: .9rem 0; border-top: 1px solid var(--line) }
.troubles li > div { flex: 1 1 20rem; min-width: 0 }
.troubles li > .ways { flex: none; display: flex; flex-wrap: wrap; gap: .5rem }
.troubles code { display: block; margin-top: .35rem; font-size: .8125rem; overflow-wrap: anywhere; color: var(--muted) }
.troubles .number { font-weight: 600; font-variant-numeric: tabular-nums }
.facts meter { display: block; width: min(20rem, 100%); height: 1rem; margin-top: .35rem }
`

const queue = `
.tabs { display: flex; gap: .5rem; overflow-x: auto; padding: .25rem 3px; margin: -.25rem -3px; scrollbar-width: thin }
@media (min-width: 48rem) { .tabs { flex-wrap: wrap } }
@media (min-width: 75rem) { td > time { white-space: nowrap } }
.tabs a { display: inline-flex; align-items: center; gap: .5rem; flex: none; min-height: 44px; padding: 0 1rem; border: 1px solid var(--line); border-radius: 999px; background: var(--paper); color: var(--ink); text-decoration: none; font-weight: 500 }
.tabs a:hover { border-color: var(--accent) }
.tabs a[aria-current] { background: var(--accent); border-color: var(--accent); color: #fff }
.tabs .count { min-width: 1.6rem; padding: 0 .4rem; border-radius: 999px; background: #e9efed; color: #33413d; font-size: .8125rem; text-align: center; font-variant-numeric: tabular-nums }
.tabs a[aria-current] .count { background: #0003; color: #fff }
.search { display: grid; grid-template-columns: minmax(0, 1fr) auto auto; gap: .75rem; align-items: end }
.search select { width: auto }
.table { padding: 0; overflow: hidden }
table { width: 100%; border-collapse: collapse }
th { text-align: left; font-size: .8125rem; font-weight: 600; color: var(--muted); background: #fafcfb; white-space: nowrap }
th, td { padding: .85rem 1.25rem; border-bottom: 1px solid var(--line); vertical-align: middle }
tbody tr:last-child td { border-bottom: 0 }
tbody tr { position: relative }
tbody tr:hover { background: #f7fbfa }
td .open { font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap }
td .open::after { content: ''; position: absolute; inset: 0 }
.empty { padding: 3.5rem 1.5rem; text-align: center; display: grid; gap: .5rem; justify-items: center }
.pages { display: flex; justify-content: space-between; gap: 1rem }
.badge { display: inline-flex; align-items: center; gap: .45rem; padding: .15rem .75rem; border-radius: 999px; font-size: .875rem; font-weight: 600; white-space: nowrap; background: #eef1f0; color: #48554f }
.badge::before { content: ''; width: .5rem; height: .5rem; border-radius: 50%; background: currentcolor }
.late { color: var(--wrong); font-weight: 600 }
.badge.submitted { background: #fdf3dc; color: #8a4b08 }
.badge.accepted { background: #e7f0fd; color: #1d4f91 }
.badge.in_progress { background: var(--accent-soft); color: var(--accent-dark) }
.badge.completed { background: var(--good-soft); color: var(--good) }
@media (max-width: 48rem) {
  .top .inner { min-height: 60px; padding: .4rem 1rem; gap: .5rem; flex-wrap: wrap }
  .top .brand .mark { width: 38px; height: 38px }
  .who > span { display: none } .badge { white-space: normal }
  .console { padding: 1.25rem 1rem 3rem; gap: 1.1rem }
  .search { grid-template-columns: minmax(0, 1fr) auto }
  .search .field:first-of-type { grid-column: 1 / -1 } .search select { width: 100% }
  .table { background: none; border: 0; box-shadow: none; border-radius: 0; overflow: visible }
  table, tbody, tr, td { display: block } thead { display: none }
  tbody { display: grid; gap: .75rem }
  tbody tr { background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: var(--shadow); padding: 1rem 1.1rem; display: flex; flex-wrap: wrap; justify-content: space-between; gap: .1rem 1rem }
  td { padding: 0; border: 0; max-width: 100%; overflow-wrap: anywhere } td.wide { flex: 1 0 100% }
  td.service { font-weight: 600; order: 2 } td.person { order: 3 } td.when { order: 4 }
  td.badgecell { order: 1; display: flex; flex-wrap: wrap; gap: .25rem }
}
`

const request = `
.same { list-style: disc; padding-left: 1.3rem }
.detail { display: grid; grid-template-columns: minmax(0, 1fr) 23rem; grid-template-rows: auto 1fr; gap: 1.5rem; align-items: start }
.detail .side { grid-column: 2 } .detail .side:empty { display: none } .detail .main { grid-column: 1; grid-row: 1 / span 2 }
.back { display: inline-flex; align-items: center; min-height: 44px; text-decoration: none; font-weight: 500 }
.reference { font-size: 1rem; color: var(--muted); font-variant-numeric: tabular-nums }
.steps { display: grid; grid-template-columns: repeat(4, 1fr) }
.steps li { position: relative; padding-top: 2.6rem; text-align: center; color: var(--muted); line-height: 1.4; padding-inline: .25rem }
.steps li::before { content: ''; position: absolute; top: 13px; left: -50%; width: 100%; height: 3px; background: var(--line) }
.steps li:first-child::before { display: none }
.steps .dot { position: absolute; z-index: 1; top: 0; left: 50%; translate: -50%; width: 30px; height: 30px; border-radius: 50%; display: grid; place-items: center; background: #fff; border: 2px solid #c3d0cc; font-size: .875rem; font-weight: 600 }
.steps .done, .steps .current { color: var(--ink); font-weight: 600 }
.steps .done::before, .steps .current::before { background: var(--accent) }
.steps .done .dot { background: var(--accent); border-color: var(--accent); color: #fff }
.steps .current .dot { border-color: var(--accent); color: var(--accent-dark); box-shadow: 0 0 0 5px #0f766e26 }
.steps time { display: block; font-size: .8125rem; font-weight: 400; color: var(--muted) }
.files { display: grid; gap: .6rem }
.files a { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; align-items: center; gap: .9rem; padding: .7rem .9rem; border: 1px solid var(--line); border-radius: 12px; text-decoration: none; color: inherit }
.files a:hover { border-color: var(--accent); background: #f7fbfa }
.files .type { width: 46px; height: 46px; border-radius: 10px; display: grid; place-items: center; background: var(--accent-soft); color: var(--accent-dark); font-size: .75rem; font-weight: 700 }
.files strong, .files small { display: block; overflow-wrap: anywhere; line-height: 1.45 }
.files small { color: var(--muted) } .files .go { color: var(--accent-dark); font-weight: 600 }
.formstack { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem }
.card > p.muted + .formstack, .card > .issued + * { margin-top: .9rem }
details summary { cursor: pointer; font-weight: 600; min-height: 44px; display: flex; align-items: center; color: var(--accent-dark) }
details[open] summary { margin-bottom: .5rem }
details summary::before { content: '▸'; margin-right: .5rem } details[open] > summary::before { content: '▾' }
.timeline li { position: relative; padding: 0 0 1.1rem 1.6rem }
.timeline li::before { content: ''; position: absolute; left: 0; top: .5rem; width: 11px; height: 11px; border-radius: 50%; background: var(--accent) }
.timeline li::after { content: ''; position: absolute; left: 5px; top: 1.35rem; bottom: -.2rem; width: 1px; background: var(--line) }
.timeline li:last-child { padding-bottom: 0 } .timeline li:last-child::after { display: none }
.timeline blockquote, .card blockquote { margin: .3rem 0 0; padding: .4rem .8rem; background: var(--ground); border-radius: 8px; white-space: pre-line; overflow-wrap: anywhere }
.told { display: grid; gap: .35rem; margin-top: .3rem; padding: .5rem .8rem; background: var(--ground); border-radius: 8px }
.told dt { color: var(--muted); font-size: .8125rem } .told dd { white-space: pre-line; overflow-wrap: anywhere }
.undo { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 1rem }
.otherways { margin-top: 1rem; gap: .6rem }
.reveal { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem }
@media (max-width: 62rem) {
  .detail { grid-template-columns: minmax(0, 1fr) }
  .detail .side, .detail .main { grid-column: auto; grid-row: auto }
}
@media (max-width: 40rem) {
  .steps { grid-template-columns: 1fr; gap: .2rem; padding-bottom: .6rem }
  .steps li { padding: .25rem 0 .75rem 3rem; text-align: left; min-height: 46px }
  .steps li::before { left: 14px; top: -22px; width: 3px; height: 24px }
  .steps .dot { left: 0; translate: none }
  .files .go { display: none } .files a { grid-template-columns: auto minmax(0, 1fr) }
}
`

/** The whole stylesheet of the console. */
export const consoleStyle =
  baseStyle +
  frame +
  deliveries +
  queue +
  request +
  identityStyle +
  correctionStyle +
  counterStyle +
  issuingStyle +
  notesStyle +
  photosStyle +
  settingsStyle +
  textsStyle +
  queueStyle +
  catalogueStyle +
  repliesStyle +
  viewerStyle +
  reportsStyle +
  peopleStyle
