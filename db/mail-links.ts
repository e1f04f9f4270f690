import { and, eq, gt, gte, inArray, ne, or } from 'drizzle-orm'
import { type AuditEntry, findAuditEntry } from './audit-log.ts'
import { type Citizen, getCitizen } from './citizens.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import { auditLog } from './schema.ts'
import type { Vault } from './vault.ts'

/** What each link is worth: for how long, and what happening to the account makes it worthless. */
const kinds = {
  'citizen.forget_password': {
    minutes: 30,
    spentBy: ['citizen.reset_password', 'citizen.change_password', 'citizen.change_email', 'citizen.erase'],
    replacedBy: [],
  },
  'citizen.ask_email_change': {
    minutes: 24 * 60,
    spentBy: ['citizen.change_email', 'citizen.reset_password', 'citizen.change_password', 'citizen.erase'],
    replacedBy: ['citizen.ask_email_change'],
  },
} as const
export type MailLinkKind = keyof typeof kinds

/** Minutes from asking until the link has expired. */
export const linkMinutes = (kind: MailLinkKind) => kinds[kind].minutes

/**
 * The token of a link that changes an account. It follows from the entry of the asking and our key, so the store
 * holds nothing that opens an account, and a mail that is sent again is the very same.
 */
export const mailLinkToken = async (vault: Vault, { id, action }: Pick<AuditEntry, 'id' | 'action'>) =>
  `${id}.${await vault.sign(message(action, id))}`

const message = (action: string, id: string) => `mail link ${action} ${id}`

export interface MailLink {
  citizen: Citizen
  ask: AuditEntry
}

const sentences: Record<'unknown' | 'expired' | 'spent', (kind: MailLinkKind) => string> = {
  unknown: () => 'ลิงก์นี้ไม่ถูกต้อง กรุณาเปิดลิงก์จากอีเมลอีกครั้ง หรือขอลิงก์ใหม่',
  expired: (kind) => `ลิงก์นี้หมดอายุแล้ว เพราะใช้ได้ภายใน ${lifetime(kind)} กรุณาขอลิงก์ใหม่`,
  spent: () => 'ลิงก์นี้ใช้ไปแล้ว หรือมีการเปลี่ยนแปลงบัญชีหลังจากส่งลิงก์ กรุณาขอลิงก์ใหม่หากยังต้องการ',
}
const lifetime = (kind: MailLinkKind) => {
  const minutes = linkMinutes(kind)
  return minutes < 120 ? `${minutes} นาที` : `${minutes / 60} ชั่วโมง`
}

/** Whose link it is. Throws `not_found`, with a sentence that says why, when it is forged, expired or used. */
export async function openMailLink(
  db: Database,
  vault: Vault,
  kind: MailLinkKind,
  token: string,
  at = new Date(),
): Promise<MailLink> {
  const refuse = (why: keyof typeof sentences) => new DomainError('not_found', sentences[why](kind))
  const [id = '', signature = ''] = token.split('.')
  if (!(await vault.verify(message(kind, id), signature))) throw refuse('unknown')
  const ask = await findAuditEntry(db, id)
  if (ask?.action !== kind) throw refuse('unknown')
  if (await isSpent(db, kind, ask)) throw refuse('spent')
  if (isExpired(kind, ask.at, at)) throw refuse('expired')
  return { ask, citizen: await getCitizen(db, ask.subjectId) }
}

/** Whether a link that was asked for then is of no use any more. */
export const isExpired = (kind: MailLinkKind, askedAt: string, at = new Date()) =>
  at.getTime() >= new Date(askedAt).getTime() + linkMinutes(kind) * 60_000

async function isSpent(db: Database, kind: MailLinkKind, ask: AuditEntry): Promise<boolean> {
  const { spentBy, replacedBy } = kinds[kind]
  const [later] = await db
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.subjectType, 'citizen'),
        eq(auditLog.subjectId, ask.subjectId),
        gte(auditLog.at, ask.at),
        ne(auditLog.id, ask.id),
        or(
          inArray(auditLog.action, spentBy),
          and(inArray(auditLog.action, replacedBy), gt(auditLog.at, ask.at)),
        ),
      ),
    )
    .limit(1)
  return later !== undefined
}
