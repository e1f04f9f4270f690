import { and, eq, inArray } from 'drizzle-orm'
import { auditLog, confirmations } from './schema.ts'

/** What a citizen wrote with an entry of the log, which the chained log itself does not keep: it can be forgotten. */
export const isAnswerOf = and(
  inArray(auditLog.action, ['request.confirm', 'request.dispute', 'request.reopen']),
  eq(confirmations.requestId, auditLog.subjectId),
  eq(confirmations.answeredAt, auditLog.at),
)
