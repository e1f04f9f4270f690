import { expect, test } from 'vitest'
import { backupName, backupsToKeep, madeAt } from '#server/runtime/keeping/retention.ts'

const nightly = (day: number) => backupName(new Date(Date.UTC(2026, 0, day, 19)), 'nightly')
const now = new Date(Date.UTC(2026, 3, 11, 1))

test('of many nights the last seven stay, and the last of each of five weeks', () => {
  const names = Array.from({ length: 98 }, (_, n) => nightly(n + 1))
  const kept = [...backupsToKeep(names, now)].toSorted()
  // The last is of Thursday, 9 April, in Thailand; weeks end on Sunday, so the first of the seven is no week's last.
  expect(kept.map((name) => madeAt(name).toISOString().slice(5, 10))).toEqual([
    '03-14',
    '03-21',
    '03-28',
    '04-02',
    '04-03',
    '04-04',
    '04-05',
    '04-06',
    '04-07',
    '04-08',
  ])
})

test('of one day the last stays, and what was made before an update stays a week beside it', () => {
  const before = backupName(new Date('2026-04-10T02:00:00Z'), 'before-update')
  const asked = backupName(new Date('2026-04-10T03:00:00Z'), 'asked')
  const late = backupName(new Date('2026-04-10T04:00:00Z'), 'asked')
  expect(backupsToKeep([before, asked, late], now)).toEqual(new Set([late, before]))
  expect(backupsToKeep([before, asked, late], new Date('2026-04-18T00:00:00Z'))).toEqual(new Set([late]))
})

test('a machine that was off for long keeps what it has', () => {
  expect(backupsToKeep([nightly(1), nightly(3)], new Date('2030-01-01'))).toHaveLength(2)
})
