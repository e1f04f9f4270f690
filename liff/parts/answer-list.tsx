import type { ComponentChildren } from 'preact'
import { type AnswerLine, answerLines } from '#templates/answer-text.ts'
import type { AnyAnswer, Fields } from '#templates/fields.ts'

interface AnswerListProps {
  fields: Fields
  answers: Readonly<Record<string, AnyAnswer | undefined>>
  /** Something beside each answer, such as a link that changes it. */
  beside?: ((name: string, label: string) => ComponentChildren) | undefined
}

/** Questions and answers as they read. Optional questions without an answer say so. */
export const AnswerList = ({ fields, answers, beside }: AnswerListProps) => (
  <AnswerLines lines={answerLines(fields, answers)} beside={beside} />
)

interface AnswerLinesProps extends Pick<AnswerListProps, 'beside'> {
  lines: readonly AnswerLine[]
}
const AnswerLines = ({ lines, beside }: AnswerLinesProps) => (
  <dl class="answers">
    {lines
      .filter(({ show }) => show !== 'paragraph')
      .map((line) => (
        <div key={line.name} class={line.show === 'heading' ? 'answer-part' : 'answer'}>
          <dt>{line.label}</dt>
          {line.show === 'answer' && <dd>{line.text || '–'}</dd>}
          {line.show === 'rows' &&
            line.rows.map((row) => (
              <dd key={row.label} class="answer-row">
                <strong>{row.label}</strong>
                <AnswerLines lines={row.lines} />
              </dd>
            ))}
          {beside && line.show !== 'heading' && (
            <dd class="answer-beside">{beside(line.name, line.label)}</dd>
          )}
        </div>
      ))}
  </dl>
)
