/** What officers tell each other about a request: on yellow paper, so that nobody takes it for what a citizen sees. */
export const notesStyle = `
.notes { background: #fffaeb; border-color: #ecd6a3 }
.notes h2 small { display: block; font-size: .875rem; font-weight: 400; color: #6b5a2e }
.notes .count { display: inline-block; min-width: 1.6rem; padding: 0 .4rem; border-radius: 999px; background: #f3dfae; font-size: .8125rem; text-align: center }
.notes ol { display: grid; gap: .9rem; margin-bottom: 1rem } .notes ol:empty { display: none }
.notes blockquote { margin: 0; background: #fff }
.notes .by { display: flex; flex-wrap: wrap; align-items: start; justify-content: space-between; gap: 0 .75rem; margin-top: .25rem }
.notes .by > span { padding-top: .65rem } .notes .by summary { font-size: .875rem }
.notes .by details[open] { flex-basis: 100% } .notes .by form { display: grid; gap: .5rem; justify-items: start }
`
