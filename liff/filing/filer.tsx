import { mayRepresent } from '#templates/filed-for.ts'
import type { Account, Definition } from '../api.ts'
import type { Load } from '../parts/loaded.tsx'
import { ApplicantCard } from './applicant-card.tsx'
import { FiledFor, type FiledForProps } from './filed-for.tsx'

interface FilerProps extends FiledForProps {
  definition: Definition
  applicant: Load<Account>
}

/** Who files, and for whom. */
export const Filer = ({ definition, applicant, ...filedFor }: FilerProps) => (
  <>
    {mayRepresent(definition) && <FiledFor {...filedFor} />}
    <ApplicantCard applicant={applicant} acting={filedFor.draft.represented !== null} />
  </>
)
