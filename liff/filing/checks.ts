/** Both checks in the one chunk of the schemas. */
export { checkAnswers } from '../forms/check-answers.ts'
export { checkRepresentation } from './check-representation.ts'
