import type { ComponentChildren } from 'preact'
import { answerText } from '#templates/answer-text.ts'
import type { AnyAnswer, Fields } from '#templates/fields.ts'

interface AnswerListProps {
  fields: Fields
  answers: Readonly<Record<string, AnyAnswer | undefined>>
  /** Something beside each answer, such as a link that changes it. */
  beside?(name: string, label: string): ComponentChildren
}

/** Questions and answers as they read. Optional questions without an answer say so. */
export const AnswerList = ({ fields, answers, beside }: AnswerListProps) => (
  <dl class="answers">
    {Object.entries(fields).map(([name, field]) => (
      <div key={name} class="answer">
        <dt>{field.label}</dt>
        <dd>{answerText(field, answers[name]) || '–'}</dd>
        {beside && <dd class="answer-beside">{beside(name, field.label)}</dd>}
      </div>
    ))}
  </dl>
)
