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
