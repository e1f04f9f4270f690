/** What stands in a form of the console, by the name of the input; what nobody ticked is not there. */
export type Entered = Readonly<Record<string, string>>
/** What is wrong with it, by the name of the input. */
export type Wrong = Readonly<Record<string, string>>

export interface FormState {
  entered: Entered
  wrong: Wrong
}

/** What a browser sent, as far as it is text. */
export const enteredFrom = (form: Readonly<Record<string, unknown>>): Entered =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.slice(0, 20_000)]] : [],
    ),
  )
