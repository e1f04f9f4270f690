/** The checks of identity: photos beside what was entered. */
export const identityStyle = `
.top nav { display: flex; gap: .25rem }
.top nav .count { margin-left: .5rem; min-width: 1.6rem; padding: 0 .45rem; border-radius: 999px; background: #b45309; color: #fff; font-size: .8125rem; text-align: center; font-variant-numeric: tabular-nums }
.detail.check { grid-template-columns: minmax(0, 1fr) 26rem }
.detail.check .side { grid-row: 1 / span 2; position: sticky; top: 5.5rem }
.photo { padding: 1rem; display: grid; gap: .75rem }
.photo figcaption { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1rem }
.photo .frame { overflow: auto; max-height: 80vh; border-radius: 10px; background: #e6ecea }
.photo img { display: block; width: 100%; max-height: 80vh; object-fit: contain }
.photo .enlarge { margin-left: auto; display: inline-flex; align-items: center; gap: .5rem; min-height: 44px; cursor: pointer }
.photo:has(.enlarge :checked) img { width: auto; max-width: none; max-height: none }
.photo .enlarge input, .checks input:is([type=checkbox], [type=radio]) { width: 1.25rem; height: 1.25rem; min-height: 0; flex: none; accent-color: var(--accent) }
.outcomes { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem }
.checks { border: 0; margin: 0; padding: 0; display: grid; gap: .1rem }
.checks legend { font-weight: 600; padding: 0 }
.checks label { display: flex; align-items: center; gap: .75rem; min-height: 44px; cursor: pointer; line-height: 1.45 }
.standing { display: grid; gap: .35rem; justify-items: end; font-size: .875rem; color: var(--muted) }
.standing .reason { white-space: pre-line; overflow-wrap: anywhere; text-align: right }
.message .standing { justify-items: center }
.badge.waits { margin-top: .35rem }
.badge.identity-pending { background: #fdf3dc; color: #8a4b08 }
.badge.identity-verified { background: var(--good-soft); color: var(--good) }
.badge.identity-rejected { background: var(--danger-soft); color: var(--danger) }
@media (max-width: 62rem) {
  .detail.check { grid-template-columns: minmax(0, 1fr) }
  .detail.check .side { grid-row: auto; position: static }
}
@media (max-width: 48rem) {
  .top { position: static } .top nav { display: flex; flex-wrap: wrap; order: 3; width: 100%; margin: 0 }
  .standing { justify-items: start } .standing .reason { text-align: left }
}
`
