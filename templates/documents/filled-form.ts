import type { Agency } from '../agency.ts'
import type { Applicant } from '../citizen.ts'
import type { Answers } from '../fields.ts'
import type { Service } from '../service.ts'

/** What one request's form is typeset from. */
export interface FilledForm {
  agency: Agency
  service: Service
  applicant: Applicant
  /** Only on forms that ask for it. */
  citizenId?: string
  answers: Answers
  reference: string
  /** ISO instant */
  submittedAt: string
  /** What the citizen attached, by label. */
  attachments: readonly string[]
}
