/** What is wrong with which answer, by the path of its field. */
export type FieldErrors = Readonly<Record<string, string>>

/** The id of the input for a field's path: address.postcode → field-address-postcode. */
export const inputId = (path: string) => `field-${path.replaceAll('.', '-')}`

/** Goes to the input of a field; of one with several inputs, to the first. */
export function focusInput(path: string): void {
  const id = inputId(path)
  const input =
    document.getElementById(id) ??
    document.querySelector<HTMLElement>(`:is(input, select, textarea)[id^="${id}-"]`)
  input?.focus({ preventScroll: true })
  input?.scrollIntoView({ block: 'center' })
}
