import type { Context } from 'hono'
import { getAgency } from '#db/agency.ts'
import { getCannedReply } from '#db/canned-replies.ts'
import { listDepartments } from '#db/departments.ts'
import { listMerged } from '#db/merges.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { statuses } from '#db/workflow.ts'
import { agencyName } from '#templates/agency.ts'
import { fullName } from '#templates/applicant.ts'
import { fillReply, type PlaceholderValues } from '#templates/canned-replies.ts'
import { isoDayAt, thaiDate } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import type { Entered } from '../forms/entered.ts'

/** The input that chooses a reply for the text of this name. */
export const replyInput = (name: string) => `reply-${name}`
/** The button that puts it there. */
export const fillButton = 'fill'

/** What was entered with the chosen reply put where it was asked for; nothing where the form was sent as a whole. */
export async function filledIn(
  c: Context<AppEnv>,
  request: ServiceRequest,
  entered: Entered,
): Promise<Entered | undefined> {
  const name = entered[fillButton]
  if (name === undefined) return undefined
  const id = entered[replyInput(name)] ?? ''
  if (id === '') return entered
  const { text } = await getCannedReply(c.var.runtime.db, id)
  const written = fillReply(text, await valuesOf(c, request))
  const before = entered[name]?.trim() ?? ''
  return { ...entered, [name]: before === '' ? written : `${before}\n${written}` }
}

async function valuesOf(c: Context<AppEnv>, request: ServiceRequest): Promise<PlaceholderValues> {
  const { db } = c.var.runtime
  const [agency, departments, merged] = await Promise.all([
    getAgency(db),
    listDepartments(db),
    listMerged(db, request.id),
  ])
  return {
    // Whoever told the same reads the same words.
    ชื่อ: request.applicant && merged.length === 0 ? fullName(request.applicant) : 'ท่าน',
    เลขที่คำร้อง: request.reference,
    บริการ: request.serviceName,
    สถานะ: statuses[request.status].label,
    วันที่ยื่น: thaiDate(isoDayAt(request.createdAt)),
    วันครบกำหนด: request.dueOn && thaiDate(request.dueOn),
    กอง: departments.find(({ id }) => id === request.department)?.name ?? '',
    หน่วยงาน: agencyName(agency),
    โทรศัพท์: agency.phone,
    เวลาทำการ: agency.officeHours,
    เจ้าหน้าที่: c.var.staff.member.name,
  }
}
