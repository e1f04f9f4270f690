const dayMs = 24 * 3_600_000
/** Thailand keeps no summer time. */
const thaiOffsetMs = 7 * 3_600_000
const daily = 7
const weekly = 5

export type Reason = 'nightly' | 'asked' | 'before-update'
/** `2026-11-23T19-00-00Z-nightly`: sorts by time, and is a file name everywhere. */
export const backupName = (at: Date, reason: Reason) =>
  `${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z-${reason}`
/** When the backup of that name was made. */
export const madeAt = (name: string) =>
  new Date(name.replace(/^(.{10})T(\d\d)-(\d\d)-(\d\d)Z.*$/, '$1T$2:$3:$4Z'))

/**
 * Which backups stay: the last of each of seven days and of each of five weeks on which one was made, and for a week
 * what was made before an update, since that is what one goes back to when the update was a mistake.
 */
export function backupsToKeep(names: readonly string[], now: Date): Set<string> {
  const newestFirst = names.toSorted().toReversed()
  const day = (name: string) => Math.floor((madeAt(name).getTime() + thaiOffsetMs) / dayMs)
  // Day 4 of the epoch was a Monday.
  const week = (name: string) => Math.floor((day(name) + 3) / 7)
  return new Set([
    ...lastOfEach(newestFirst, day, daily),
    ...lastOfEach(newestFirst, week, weekly),
    ...newestFirst.filter(
      (name) => name.endsWith('-before-update') && now.getTime() - madeAt(name).getTime() < daily * dayMs,
    ),
  ])
}

function lastOfEach(newestFirst: readonly string[], period: (name: string) => number, most: number) {
  const last = new Map<number, string>()
  for (const name of newestFirst) if (!last.has(period(name))) last.set(period(name), name)
  return [...last.values()].slice(0, most)
}
