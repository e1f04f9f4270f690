import { mayRepresent } from '#templates/filed-for.ts'
import type { Account, Definition } from '../api.ts'
import { isHeld } from '../client.ts'
import { laterPart } from '../parts/later.tsx'
import type { Load } from '../parts/loaded.tsx'
import { ApplicantCard } from './applicant-card.tsx'
import { FiledFor, type FiledForProps } from './filed-for.tsx'
import type { DraftState } from './use-draft.ts'

interface FilerProps extends FiledForProps {
  definition: Definition
  applicant: Load<Account>
  draft: DraftState
  draftId: string
}

/** Only a complaint asks how much one shows of oneself. */
const DisclosureChoice = laterPart(() =>
  import('./disclosure-choice.tsx').then((loaded) => loaded.DisclosureChoice),
)

/** Who files, and for whom. */
export const Filer = ({ definition, applicant, draftId, ...filedFor }: FilerProps) => (
  <>
    {mayRepresent(definition) && <FiledFor {...filedFor} />}
    {definition.complaint && (
      <DisclosureChoice rules={definition.complaint} draft={filedFor.draft} held={isHeld(draftId)} />
    )}
    {filedFor.draft.disclosure !== 'anonymous' && (
      <ApplicantCard
        group={definition.group}
        applicant={applicant}
        acting={filedFor.draft.represented !== null}
      />
    )}
  </>
)
