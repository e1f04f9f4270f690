import { addressText } from '#templates/address-text.ts'
import { groupPhone } from '#templates/thai.ts'
import type { Account } from '../api.ts'
import { type Load, Loaded } from '../parts/loaded.tsx'

/** Who files, from the account: nobody types it twice. */
export function ApplicantCard({ applicant, acting }: { applicant: Load<Account>; acting: boolean }) {
  return (
    <section class="card applicant" aria-labelledby="applicant-title">
      <h2 id="applicant-title">{acting ? 'ผู้ยื่นคำร้องแทน (ท่าน)' : 'ผู้ยื่นคำร้อง'}</h2>
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
