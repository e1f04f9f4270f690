import { identityPath } from '#templates/identity.ts'
import { type IdentityWait, waitLabel, waitTexts } from '#templates/identity-wait.ts'
import { Notice } from './notice.tsx'

/** A request stands still until the office knows who filed it: why, and what the reader can do about it. */
export function IdentityWaitNotice({ wait }: { wait: IdentityWait | null }) {
  if (!wait) return null
  const { text, link } = waitTexts[wait.kind]
  return (
    <Notice tone="waiting" title={waitLabel}>
      {wait.reason && (
        <ul class="plain-list">
          {wait.reason.split('\n').map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p>{text}</p>
      {link && <a href={`/liff${identityPath}`}>{link}</a>}
    </Notice>
  )
}

/** The same in a list, beside the status. */
export const IdentityWaitChip = ({ wait }: { wait: IdentityWait | null }) =>
  wait && <span class="chip chip-waiting">{waitLabel}</span>
