import type { Submission } from './requests.ts'

/**
 * What the history keeps of a submission: how and when a consent was given, which the actor of the entry declared;
 * the pages without which it was sent; the documents that an officer saw on paper.
 */
export const submissionDetails = ({
  acting,
  missingPages = [],
  seenOnPaper = [],
}: Submission): Record<string, unknown> => ({
  ...(acting && { relation: acting.represented.relation, consent: acting.represented.consent }),
  ...(missingPages.length > 0 && { missingPages }),
  ...(seenOnPaper.length > 0 && { seenOnPaper }),
})
