import { ApiError, sentenceOf } from '../api-error.ts'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'

interface LinkTroubleProps {
  title: string
  error: unknown
  onRetry(): void
  /** Where a new link can be asked for. */
  again: { href: string; label: string }
}

/** A link from a mailbox that does not work: why, and how to get one that does. */
export function LinkTrouble({ title, error, onRetry, again }: LinkTroubleProps) {
  const passing = !(error instanceof ApiError) || error.isPassing
  return (
    <Page title={title}>
      <Notice tone="error" onRetry={passing ? onRetry : undefined}>
        {sentenceOf(error)}
      </Notice>
      <div class="actions">
        <a class="button" href={again.href}>
          {again.label}
        </a>
        <a class="button button-quiet" href="/liff/login">
          เข้าสู่ระบบ
        </a>
      </div>
    </Page>
  )
}
