import { forgetValues, keepValues, keptValues } from '../forms/kept-values.ts'

const key = 'tessaban.registration'

/** What was typed so far; the password is never among it. */
export function keepRegistration(values: Record<string, unknown>): void {
  const { password: _, passwordAgain: __, ...kept } = values
  keepValues(key, kept)
}

export const keptRegistration = () => keptValues(key) ?? {}
export const forgetRegistration = () => forgetValues(key)
