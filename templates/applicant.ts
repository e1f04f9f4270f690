import type { Address } from './answers.ts'

export const prefixes = ['นาย', 'นาง', 'นางสาว', 'เด็กชาย', 'เด็กหญิง'] as const

/** Who files: the profile, and, as a snapshot of that day, part of each request. */
export interface Applicant {
  prefix: string
  firstName: string
  lastName: string
  /** ISO day */
  birthDate: string
  phone: string
  email: string
  address: Address
}

/** นายสมชาย ใจดี */
export const fullName = (person: Pick<Applicant, 'prefix' | 'firstName' | 'lastName'>) =>
  `${person.prefix}${person.firstName} ${person.lastName}`

/** The same where it may be unknown or hidden who it is. */
export const nameShown = (person: Parameters<typeof fullName>[0] | null) =>
  person ? fullName(person) : 'ไม่เปิดเผยชื่อ'
