import { agencyName } from '../agency.ts'
import { answerText } from '../answer-text.ts'
import type { FilledForm } from './filled-form.ts'
import { type Content, paragraph, paragraphs, value } from './page.ts'

/** Questions that the letter's own sentences carry. */
const inTheLetter = new Set(['subject', 'details', 'wanted'])

/** GEN-01 reads as a letter: what happened, what the office is asked to do, and after it whatever else was asked. */
export function generalRequestBody({ agency, service, answers }: FilledForm): Content[] {
  const text = (name: string) => {
    const field = service.fields[name]
    return field ? answerText(field, answers[name]) : ''
  }
  const rest = Object.entries(service.fields).filter(
    ([name]) => !inTheLetter.has(name) && answers[name] !== undefined,
  )
  return [
    ...paragraphs(text('details')),
    ...paragraphs(text('wanted'), [`จึงขอความอนุเคราะห์ให้${agencyName(agency)}ดำเนินการ `]),
    ...rest.map(([name, field]) => paragraph([`${field.label}\u00a0`, value(text(name))])),
  ]
}
