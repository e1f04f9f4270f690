/** Agencies to which this one sends on what is not its own business. */

export interface OtherAgency {
  /** แขวงทางหลวงพิษณุโลกที่ 1 */
  name: string
  /** How a citizen reaches it: โทร. 1586 */
  contact: string
}

export const mostOtherAgencies = 50
export const mostContactLetters = 200

/** A line of the settings: the name, a colon, how to reach it. An address of a web page has a colon of its own. */
export function otherAgencyIn(line: string): OtherAgency {
  const [, name = line, contact = ''] = /^([^:]*):(.*)$/s.exec(line) ?? []
  return { name: name.trim(), contact: contact.trim() }
}
export const otherAgencyLine = ({ name, contact }: OtherAgency) => `${name}: ${contact}`

/** To a citizen, in one breath: แขวงทางหลวงพิษณุโลกที่ 1 (โทร. 1586) */
export const otherAgencyText = ({ name, contact }: OtherAgency) => (contact ? `${name} (${contact})` : name)
