/** Days after the last change: when somebody is reminded of what they began, and when it is deleted. */
export const draftDays = { reminder: 3, deletion: 30 } as const
/** Nobody loses what they were told of less than so many days ago. */
export const noticeDays = 7

const dayMs = 24 * 3_600_000
const later = (at: string, days: number) => new Date(Date.parse(at) + days * dayMs)

/** When a draft that nobody changes any more is deleted, given when its owner was reminded of it, if ever. */
export function draftDeletionAt({
  updatedAt,
  remindedAt,
}: {
  updatedAt: string
  remindedAt: string | null
}): Date {
  const unchanged = later(updatedAt, draftDays.deletion)
  const told = remindedAt === null ? unchanged : later(remindedAt, noticeDays)
  return told > unchanged ? told : unchanged
}
