import { privacyNoticeOf, termsOf } from '#templates/terms.ts'
import type { Agency } from '../api.ts'

/** What one agrees to. */
export const Terms = ({ agency }: { agency: Agency }) => (
  <ol class="terms">
    {termsOf(agency).map(({ text, urgent }) => (
      <li key={text}>{urgent ? <strong>{text}</strong> : text}</li>
    ))}
  </ol>
)

/** Told when data is collected, apart from the terms, and not agreed to. */
export const PrivacyNotice = ({ agency }: { agency: Agency }) => (
  <>
    {privacyNoticeOf(agency).map(({ title, text }) => (
      <p key={title}>
        <strong>{title}</strong>
        <br />
        {text}
      </p>
    ))}
  </>
)
