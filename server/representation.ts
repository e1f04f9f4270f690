import type { Citizen } from '#db/citizens.ts'
import type { Acting, ServiceRequest } from '#db/requests.ts'
import type { Vault } from '#db/vault.ts'
import { mayRepresent } from '#templates/filed-for.ts'
import { representationSchema } from '#templates/representation-schema.ts'
import type { Service } from '#templates/service.ts'
import { isoDayAt } from '#templates/thai.ts'
import { fieldErrors } from './errors.ts'

const own = 'เลขนี้เป็นเลขประจำตัวประชาชนของท่านเอง หากยื่นเรื่องของท่านเอง กรุณาเลือก “ยื่นให้ตนเอง”'
const notForComplaints = 'เรื่องร้องเรียนแจ้งในนามของท่านเองได้ทันที ไม่ต้องยื่นแทนผู้อื่น'

type Checked = { acting: Acting | undefined } | { errors: Readonly<Record<string, string>> }

/** What a citizen says of the person for whom they file, checked; errors by the path of their field. */
export async function checkedActing(
  vault: Vault,
  citizen: Citizen | null,
  service: Service,
  { typed, at }: { typed: unknown; at: Date },
): Promise<Checked> {
  if (typed === undefined || typed === null) return { acting: undefined }
  if (!citizen || !mayRepresent(service)) return { errors: { represented: notForComplaints } }
  const result = representationSchema(isoDayAt(at)).safeParse(typed)
  if (!result.success) {
    const errors = Object.entries(fieldErrors(result.error))
    return { errors: Object.fromEntries(errors.map(([path, error]) => [underRepresented(path), error])) }
  }
  const { represented, citizenId } = result.data
  const citizenIdHash = await vault.fingerprint(citizenId)
  if (citizenIdHash === citizen.citizenIdHash) return { errors: { 'represented.citizenId': own } }
  return { acting: { represented, citizenIdHash, citizenIdSealed: await vault.seal(citizenId) } }
}

const underRepresented = (path: string) => (path === '' ? 'represented' : `represented.${path}`)

/** Whether somebody is the one for whom another filed it. */
export const isRepresentedIn = (request: ServiceRequest, citizen: Citizen) =>
  request.representedCitizenId === citizen.id && request.citizenId !== citizen.id

/** Whether it is theirs: filed by them or for them. Whoever else hears of it follows it. */
export const isPartyTo = (request: ServiceRequest, citizen: Citizen) =>
  request.citizenId === citizen.id || request.representedCitizenId === citizen.id

/**
 * Whether somebody may open what a request holds, not only see where it stands. A citizen ID is no secret: whoever
 * registered with the represented person's has to prove that it is theirs first.
 */
export const mayOpen = (request: ServiceRequest, citizen: Citizen) =>
  request.citizenId === citizen.id || citizen.identityVerifiedAt !== null
