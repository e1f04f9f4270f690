/** A citizen's form that an officer fills in: its parts, and what is asked only sometimes. */
export const counterStyle = `
.answered { display: grid; grid-template-columns: minmax(0, 1fr); gap: .9rem } .answered .part { font-weight: 600; border-top: 1px solid var(--line); padding-top: .9rem } .answered > .part:first-child { border: 0; padding: 0 }
.counter-form { max-width: 52rem; gap: 1.25rem }
.counter-form .part { border-top: 1px solid var(--line); padding-top: 1.25rem } .counter-form .part h3 { font-size: 1.1rem }
.counter-form > .part:first-of-type { border: 0; padding: 0 }
.counter-form .sometimes { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; border-left: 3px solid var(--accent-soft); padding-left: .9rem; min-width: 0 }
.counter-form .checks label, .counter-papers .checks label { font-weight: 400 } .counter-papers legend { font-weight: 600 }
.counter-form fieldset legend { font-weight: 600; max-width: 100% }
.counter-form .checks .hint, .counter-form .checks .wrong { display: block }
.counter-form .ways { border-top: 1px solid var(--line); padding-top: 1.25rem }
.counter-form :target { scroll-margin-top: 6rem }
.slip, .slip .facts { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem } .slip dd { white-space: normal; overflow-wrap: anywhere; font-size: 1.6rem; font-weight: 600; letter-spacing: .03em }
.slip + .notice { max-width: 44rem }
/* Without the selector, as without a choice, it stands open below its sentence. */
.counter-form:has([name="filedFor"][value="self"]:checked) .for-another { display: none }
@media (max-width: 40rem) { .counter-form fieldset.formstack { padding: .75rem .6rem } }
`
