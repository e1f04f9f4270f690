import type { Context } from 'hono'
import { recordAuditCheck, recordAuditExport } from '#db/audit-chain.ts'
import { type AuditFilter, type FoundEntry, searchAudit } from '#db/audit-search.ts'
import type { Database } from '#db/database.ts'
import { byteOrderMark, csvLines } from '#templates/csv.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { csvDownload } from '../csv-download.ts'
import { labelOf } from './action-labels.ts'
import { askedOf, auditPath, filterOf, fromTheTop, queryOf } from './filter.ts'
import { detailOf, subjectOf, whoOf } from './words.ts'

/** Walks the whole chain while somebody waits, and leaves what came of it in the log. */
export async function checkAuditByForm(c: Context<AppEnv>): Promise<Response> {
  const { db, vault } = c.var.runtime
  await recordAuditCheck(db, vault, { type: 'staff', id: c.var.staff.member.id })
  return c.redirect(`${auditPath}?done=checked`, 303)
}

/** So many entries are in memory at once. */
const chunk = 500
const columns = [
  'เมื่อ',
  'เวลา (UTC)',
  'ผู้ทำ',
  'การกระทำ',
  'เกี่ยวกับ',
  'รายละเอียด',
  'รหัสการกระทำ',
  'รหัสรายการ',
  'ลำดับในสายโซ่',
  'ค่าแฮช',
] as const

/** What is filtered, as a table: sent while it is read, and on record before the first row. */
export async function exportAudit(c: Context<AppEnv>): Promise<Response> {
  const { db, vault } = c.var.runtime
  const { member } = c.var.staff
  const asked = fromTheTop(askedOf(await c.req.parseBody()))
  await recordAuditExport(db, vault, { type: 'staff', id: member.id }, queryOf(asked))
  const pages = pagesOf(db, { ...filterOf(asked, member), limit: chunk })
  return csvDownload(pages, { name: 'บันทึกการใช้งาน', plainName: 'audit-log' })
}

async function* pagesOf(db: Database, filter: AuditFilter): AsyncGenerator<string> {
  yield byteOrderMark + csvLines([columns])
  for (let after: string | undefined; ; ) {
    const { entries, next } = await searchAudit(db, { ...filter, ...(after && { after }) })
    yield csvLines(entries.map(rowOf))
    if (next === undefined) return
    after = next
  }
}

function rowOf(found: FoundEntry): (string | number)[] {
  const { entry, position, hash } = found
  return [
    thaiDateTime(entry.at),
    entry.at,
    whoOf(found),
    labelOf(entry.action),
    subjectOf(found),
    detailOf(found),
    entry.action,
    entry.id,
    position ?? '',
    hash ?? '',
  ]
}
