import type { Context } from 'hono'
import { getAgency } from '#db/agency.ts'
import type { DailyLimit } from '#db/daily-counts.ts'
import { DomainError } from '#db/errors.ts'
import { type Disclosure, disclosuresOf } from '#templates/complaint.ts'
import { complaintLimitsOf } from '#templates/complaint-limits.ts'
import type { Service } from '#templates/service.ts'
import type { AppEnv } from './app-env.ts'
import { clientAddress } from './auth/address.ts'
import { refuse } from './errors.ts'

/** Not all that is begun is filed. */
const draftsForEach = 4

/** How much of what nobody answers for is taken from where this call comes from. */
export async function dailyLimit(c: Context<AppEnv>, of: 'drafts' | 'complaints'): Promise<DailyLimit> {
  const { anonymous } = complaintLimitsOf(await getAgency(c.var.runtime.db))
  const key = await c.var.runtime.vault.fingerprint(`anonymous ${of} from ${clientAddress(c)}`)
  return { key, limit: of === 'drafts' ? anonymous * draftsForEach : anonymous }
}

export const usedUp = () =>
  refuse(429, 'วันนี้มีการแจ้งโดยไม่ระบุชื่อจากเครือข่ายนี้ครบจำนวนแล้ว กรุณาแจ้งใหม่พรุ่งนี้ หรือเข้าสู่ระบบแล้วเลือก “ขอปกปิดชื่อ”')

/** Throws `invalid_answers` where the service is not filed in this way. */
export function requireDisclosure({ complaint }: Service, disclosure: Disclosure): void {
  const offered: readonly Disclosure[] = complaint ? disclosuresOf(complaint) : ['named']
  if (offered.includes(disclosure)) return
  const why = disclosure === 'anonymous' ? notAnonymously : 'เลือกการเปิดเผยตัวตนนี้กับเรื่องนี้ไม่ได้'
  throw new DomainError('invalid_answers', why, { disclosure: why })
}

const notAnonymously = 'เรื่องนี้ต้องระบุผู้แจ้ง กรุณาเข้าสู่ระบบก่อน ท่านขอปกปิดชื่อได้'
