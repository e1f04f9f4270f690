import { useState } from 'preact/hooks'
import type { Fields } from '#templates/fields.ts'
import { fixQuestion } from '#templates/fix-answer.ts'
import { thaiDate } from '#templates/thai.ts'
import type { RequestDetails } from '../api.ts'
import { FormFields } from '../forms/form-fields.tsx'
import { useSending } from '../forms/use-sending.ts'
import { ErrorSummary } from './error-summary.tsx'
import { Notice } from './notice.tsx'

interface FixAnswerProps {
  request: Pick<RequestDetails, 'fixQuestion'>
  /** Sends what was entered. */
  answer(values: Record<string, unknown>): Promise<void>
  onAnswered(): void
}

const labelOf = (path: string) => (fixQuestion as Fields)[path]?.label

/** The office says that it is done: whoever complained says whether it is. */
export function FixAnswer({ request: { fixQuestion: asked }, answer, onAnswered }: FixAnswerProps) {
  const [values, setValues] = useState<Record<string, unknown>>({})
  const sending = useSending()
  if (!asked) return null
  const send = async (event: Event) => {
    event.preventDefault()
    const sent = await sending.send(
      () => answer(values),
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
