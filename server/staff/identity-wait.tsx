import type { WaitingFiler } from '#db/identity-waits.ts'
import { mayAct, type StaffSession } from '#db/staff.ts'
import { cannotAcceptYet, waitForOfficers, waitLabel } from '#templates/identity-wait.ts'

type Waiting = { wait: WaitingFiler | undefined }

/** In the queue, under the status. */
export const WaitBadge = ({ wait }: Waiting) =>
  wait ? <span class={`badge identity-${wait.status} waits`}>{waitLabel}</span> : null

/** On the request: why it cannot be accepted yet, and the way to the check for those who may make it. */
export const WaitNotice = ({ wait, session }: Waiting & { session: StaffSession | undefined }) =>
  wait ? (
    <div class="notice waiting">
      <strong>{waitLabel}</strong>
      <p>
        {cannotAcceptYet} {waitForOfficers[wait.status]}
      </p>
      {session && mayAct(session.member.role) && (
        <a href={`/staff/identity/${wait.citizenId}${wait.status === 'pending' ? '?photos=show' : ''}`}>
          {wait.status === 'pending' ? 'ตรวจสอบการยืนยันตัวตนของผู้ยื่น' : 'ดูการยืนยันตัวตนของผู้ยื่น'}
        </a>
      )}
    </div>
  ) : null
