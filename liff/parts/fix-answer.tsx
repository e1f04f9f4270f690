import { useState } from 'preact/hooks'
import type { Fields } from '#templates/fields.ts'
import { fixQuestion } from '#templates/fix-answer.ts'
import { mostFixPhotos } from '#templates/fix-more.ts'
import { thaiDate } from '#templates/thai.ts'
import type { RequestDetails } from '../api.ts'
import { FormFields } from '../forms/form-fields.tsx'
import { useSending } from '../forms/use-sending.ts'
import { ErrorSummary } from './error-summary.tsx'
import { FixPhotos } from './fix-photos.tsx'
import { Notice } from './notice.tsx'
import { type FixedBy, useFixPhotos } from './use-fix-photos.ts'

interface FixAnswerProps {
  request: Pick<RequestDetails, 'fixQuestion'>
  /** Sends what was entered. */
  answer(values: Record<string, unknown>): Promise<void>
  /** Whose complaint it is, for the photos that go with a no. */
  by: FixedBy
  onAnswered(): void
}

const labelOf = (path: string) => (fixQuestion as Fields)[path]?.label

/** The office says that it is done: whoever complained says whether it is. */
export function FixAnswer({ request: { fixQuestion: asked }, answer, by, onAnswered }: FixAnswerProps) {
  const [values, setValues] = useState<Record<string, unknown>>({})
  const [answered, setAnswered] = useState(false)
  const photos = useFixPhotos(by, mostFixPhotos)
  const sending = useSending()
  if (!asked) return null
  const showsPhotos = asked.reopens && values.fixed === 'no'
  const send = async (event: Event) => {
    event.preventDefault()
    const sent = await sending.send(
      async () => {
        // Said already, when only a photo could not be sent: that one is tried again.
        if (!answered) await answer(values)
        setAnswered(true)
        if (showsPhotos) await photos.send()
      },
      async () => {
        const { checkAnswers } = await import('../filing/checks.ts')
        const checked = checkAnswers(fixQuestion, values)
        return checked.ok ? {} : checked.errors
      },
    )
    if (sent) onAnswered()
  }
  return (
    <form class="card" onSubmit={send} noValidate aria-labelledby="fix-title">
      <h2 id="fix-title">ผลการดำเนินการเป็นอย่างไร</h2>
      <ErrorSummary errors={sending.errors} labelOf={labelOf} attempt={sending.attempt} />
      <FormFields
        fields={fixQuestion}
        values={values}
        errors={sending.errors}
        onChange={(name, value) => {
          sending.changed(name)
          setValues((before) => ({ ...before, [name]: value }))
        }}
      />
      {showsPhotos && <FixPhotos photos={photos} most={mostFixPhotos} busy={sending.busy} />}
      <p class="hint">
        ตอบได้ถึง {thaiDate(asked.answerBy)}
        {asked.reopens ? ' หากยังไม่แก้ เรื่องจะเปิดอีกครั้ง (ได้หนึ่งครั้ง)' : ''}
      </p>
      {sending.trouble && <Notice tone="error">{sending.trouble}</Notice>}
      <button class="button" type="submit" disabled={sending.busy}>
        ส่ง
      </button>
    </form>
  )
}
