/** Texts that an office keeps, and the way to put one into a form. */
export const repliesStyle = `
.replies { display: grid; gap: 1rem } .replies .head { align-items: center } .replies blockquote, .example blockquote { margin-top: .75rem }
.example blockquote { padding: .75rem 1rem; background: var(--ground); border-radius: 8px; white-space: pre-line; overflow-wrap: anywhere; margin-inline: 0 }
.tocitizen details[open] summary { margin-bottom: 0 } .tocitizen summary { font-size: .9375rem }
.reply-pick { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .5rem; align-items: center }
.facts code { font-weight: 600; color: var(--accent-dark); font-family: inherit }
@media (max-width: 30rem) { .reply-pick { grid-template-columns: minmax(0, 1fr) } }
`
