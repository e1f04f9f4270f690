import type { TermsDocument } from '../api.ts'

/** What one agrees to. */
export const Terms = ({ of: { terms } }: { of: TermsDocument }) => (
  <ol class="terms">
    {terms.map(({ text, urgent }) => (
      <li key={text} class="told-text">
        {urgent ? <strong>{text}</strong> : text}
      </li>
    ))}
  </ol>
)

/** Told when data is collected, apart from the terms, and not agreed to. */
export const PrivacyNotice = ({ of: { notice } }: { of: TermsDocument }) => (
  <>
    {notice.map(({ title, text }) => (
      <p key={title} class="told-text">
        <strong>{title}</strong>
        <br />
        {text}
      </p>
    ))}
  </>
)
