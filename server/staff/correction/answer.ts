import { answerText } from '#templates/answer-text.ts'
import type { AnyAnswer, Field } from '#templates/fields.ts'

/** An answer as the console shows it: of a citizen ID, wherever it stands, enough to recognise it. */
export const shownAnswer = (field: Field, answer: AnyAnswer | undefined) =>
  answerText(field, answer).replace(/(\d-\d{4})-\d{5}-(\d{2}-\d)/g, '$1-xxxxx-$2')
