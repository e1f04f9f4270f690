import type { Context } from 'hono'
import { recordView } from '#db/audit-log.ts'
import { listRequests, type QueueFilter } from '#db/request-queue.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { statuses } from '#db/workflow.ts'
import { nameShown } from '#templates/applicant.ts'
import { byteOrderMark, csvLines } from '#templates/csv.ts'
import { requestWords } from '#templates/request-words.ts'
import { groupPhone, thaiDate, thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { csvDownload } from '../csv-download.ts'
import { askedOf, type Choices, choicesOf, filterOf, queryOf, without } from './filter.ts'

/** So many rows are in memory at once; a Worker may ask its store a thousand times for one answer. */
const chunk = 500

const columns = [
  requestWords('either').reference,
  'เรื่อง',
  'สถานะ',
  'กอง',
  'ผู้รับผิดชอบ',
  requestWords('either').filer,
  'โทรศัพท์',
  'ยื่นแทนโดย',
  'หมู่ที่',
  'ยื่นเมื่อ',
  'กำหนดเสร็จ',
]

/** What is filtered, as a table for a spreadsheet: sent while it is read, and on record before the first row. */
export async function exportRequests(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const { member } = c.var.staff
  const asked = without(askedOf(await c.req.parseBody()), 'after')
  const actor = { type: 'staff', id: member.id } as const
  // What was searched for is somebody's name or number, and the log outlives them.
  const details = { filter: queryOf(without(asked, 'search')), ...(asked.search && { searched: true }) }
  await recordView(db, { subject: actor, action: 'request.export', actor, details })
  const choices = await choicesOf(db)
  const listed = filterOf(asked, member)
  const pages = pagesOf((after) => listRequests(db, { ...listed, limit: chunk, ...after }), choices)
  return csvDownload(pages, { name: 'คำร้อง', plainName: 'requests' })
}

type Read = (after: Pick<QueueFilter, 'after'>) => ReturnType<typeof listRequests>

async function* pagesOf(read: Read, choices: Choices): AsyncGenerator<string> {
  yield byteOrderMark + csvLines([columns])
  let after: Pick<QueueFilter, 'after'> = {}
  for (;;) {
    const { requests, next } = await read(after)
    yield csvLines(requests.map((request) => rowOf(request, choices)))
    if (next === undefined) return
    after = { after: next }
  }
}

function rowOf(request: ServiceRequest, { departments, officers }: Choices): (string | number)[] {
  const { applicant, represented, village, dueOn } = request
  const phone = represented?.phone ?? applicant?.phone
  return [
    request.reference,
    request.serviceName,
    statuses[request.status].label,
    departments.find(({ id }) => id === request.department)?.name ?? '',
    officers.find(({ id }) => id === request.assignedTo)?.name ?? '',
    nameShown(represented ?? applicant),
    phone ? groupPhone(phone) : '',
    represented ? nameShown(applicant) : '',
    village ?? '',
    thaiDateTime(request.createdAt),
    dueOn ? thaiDate(dueOn, 'medium') : '',
  ]
}
