import type { Agency } from '../agency.ts'
import type { Applicant } from '../applicant.ts'
import type { Answers } from '../fields.ts'
import type { Represented } from '../representation.ts'
import type { Service } from '../service.ts'

/** What one request's form is typeset from. */
export interface FilledForm {
  agency: Agency
  service: Service
  /** Null where who files is kept from who reads it. */
  applicant: Applicant | null
  /** Only on forms that ask for it. */
  citizenId?: string
  /** For whom the applicant acts, if not for themselves. */
  represented?: Represented
  /** Theirs, on forms that ask for it. */
  representedCitizenId?: string
  answers: Answers
  /** Missing as long as it was not sent: then it says so on every page. */
  reference?: string
  /** The officer who filed it at the office for who came in person; missing where they sent it themselves. */
  filedBy?: string
  /** ISO instant; of a form that was not sent, of its last change. */
  submittedAt: string
  /** What the citizen attached, by label. */
  attachments: readonly string[]
}
