import { addressText } from '#templates/address-text.ts'
import { requestWords } from '#templates/request-words.ts'
import { groupPhone } from '#templates/thai.ts'
import type { Account, Definition } from '../api.ts'
import { type Load, Loaded } from '../parts/loaded.tsx'

interface ApplicantCardProps {
  group: Definition['group']
  applicant: Load<Account>
  /** For somebody else. */
  acting: boolean
}

/** Who files, from the account: nobody types it twice. */
export function ApplicantCard({ group, applicant, acting }: ApplicantCardProps) {
  const { signer } = requestWords(group)
  return (
    <section class="card applicant" aria-labelledby="applicant-title">
      <h2 id="applicant-title">{acting ? `${signer}แทน (ท่าน)` : signer}</h2>
      <Loaded of={applicant}>
        {({ profile, citizenId }) => (
          <>
            <p class="applicant-name">
              {profile.prefix}
              {profile.firstName} {profile.lastName}
            </p>
            <p class="hint">
              เลขประจำตัวประชาชน <span class="unbroken">{citizenId}</span>
            </p>
            <p class="hint">โทร {groupPhone(profile.phone)}</p>
            <p class="hint">{addressText(profile.address)}</p>
          </>
        )}
      </Loaded>
    </section>
  )
}
