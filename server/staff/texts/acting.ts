import type { Context } from 'hono'
import { getAgency } from '#db/agency.ts'
import { define, listDefinitions } from '#db/definitions.ts'
import { DomainError } from '#db/errors.ts'
import type { Agency } from '#templates/agency.ts'
import { type AgencyTexts, type MessageCode, messageOf } from '#templates/texts/say.ts'
import type { AppEnv } from '../../app-env.ts'
import { enteredFrom } from '../forms/entered.ts'
import { checkedWording, withWording, wordingOf } from './entered.ts'
import { messagePath } from './list.tsx'
import { messageIn, messagePage } from './message.tsx'
import { framed } from './phone-frame.tsx'
import { sampleMail } from './sample-mails.ts'
import { chatSamples } from './samples.ts'

const same = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) =>
  JSON.stringify(a) === JSON.stringify(b)

/** Keeps what was typed as the agency's next wording. */
export async function saveMessage(c: Context<AppEnv>): Promise<Response> {
  const code = messageIn(c)
  const entered = enteredFrom(await c.req.parseBody())
  const { wording, wrong } = checkedWording(code, entered)
  if (Object.keys(wrong).length > 0) return messagePage(c, { wording: entered, wrong, status: 422 })
  return keep(c, code, { wording, seen: Number(entered.seen), done: 'saved' })
}

/** Says it again as it ships. */
export async function resetMessage(c: Context<AppEnv>): Promise<Response> {
  const code = messageIn(c)
  const { seen } = enteredFrom(await c.req.parseBody())
  return keep(c, code, { wording: wordingOf(code, undefined), seen: Number(seen), done: 'shipped' })
}

interface Kept {
  wording: Record<string, string>
  seen: number
  done: 'saved' | 'shipped'
}

/** Somebody else's change of another message is no conflict; of this one it is told, and what was typed stays. */
async function keep(c: Context<AppEnv>, code: MessageCode, { wording, seen, done }: Kept): Promise<Response> {
  const { db } = c.var.runtime
  const versions = await listDefinitions(db, 'texts')
  const [latest] = versions
  const texts: AgencyTexts = latest?.content ?? {}
  const before = versions.find(({ version }) => version === seen)?.content
  if (!same(wordingOf(code, before), wordingOf(code, texts)))
    return messagePage(c, { wording, overtaken: { by: latest?.by ?? '', texts }, status: 409 })
  if (same(wordingOf(code, texts), wording)) return c.redirect(`${messagePath(code)}?done=same`, 303)
  const content = withWording(texts, code, wording)
  const note = `${messageOf(code).title}${done === 'shipped' ? ' (กลับไปใช้ข้อความที่มากับระบบ)' : ''}`
  const actor = { type: 'staff', id: c.var.staff.member.id } as const
  try {
    await define(db, 'texts', { content, note, seen: latest?.version ?? 0 }, actor)
  } catch (error) {
    // Quicker by a moment: looked at once more, with what they wrote.
    if (!(error instanceof DomainError && error.code === 'conflict')) throw error
    return keep(c, code, { wording, seen, done })
  }
  return c.redirect(`${messagePath(code)}?done=${done}`, 303)
}

/** The agency as it would speak with this wording. */
async function speaking(c: Context<AppEnv>, code: MessageCode, wording: Record<string, string>) {
  const agency = await getAgency(c.var.runtime.db)
  return { ...agency, texts: { ...agency.texts, [code]: wording } }
}

const shown = (c: Context<AppEnv>, code: MessageCode, agency: Agency) => {
  const scene = { agency, at: new Date() }
  return {
    chats: chatSamples(code, { ...scene, links: c.var.delivery.bot.links }),
    mail: sampleMail(code, { ...scene, link: `${c.var.config.publicUrl}/liff` }),
  }
}

/** What a phone or a mailbox shows, as saved; by a form, as typed. */
export async function previewMessage(c: Context<AppEnv>): Promise<Response> {
  const code = messageIn(c)
  if (c.req.method === 'GET') return framed(c, shown(c, code, await getAgency(c.var.runtime.db)))
  const { wording, wrong } = checkedWording(code, enteredFrom(await c.req.parseBody()))
  const { parts } = messageOf(code)
  const faults = Object.entries(wrong).map(([part, fault]) => `${parts[part]?.label ?? part}: ${fault}`)
  return framed(c, { ...shown(c, code, await speaking(c, code, wording)), faults })
}

/** The mail as typed, to the mailbox of whoever asks. */
export async function tryMail(c: Context<AppEnv>): Promise<Response> {
  const code = messageIn(c)
  const entered = enteredFrom(await c.req.parseBody())
  const { wording, wrong } = checkedWording(code, entered)
  if (Object.keys(wrong).length > 0) return messagePage(c, { wording: entered, wrong, status: 422 })
  const { mail } = shown(c, code, await speaking(c, code, wording))
  if (!mail) throw new DomainError('not_found')
  const { email } = c.var.staff.member
  const sent = await c.var.delivery.sendNow(email, { ...mail, subject: `[ทดสอบ] ${mail.subject}` })
  const tried = sent.ok
    ? { ok: true, said: `ส่งอีเมลทดสอบถึง ${email} แล้ว ข้อความยังไม่ได้บันทึกจนกว่าจะกด “บันทึก”` }
    : { ok: false, said: `ส่งอีเมลทดสอบไม่สำเร็จ ระบบอีเมลแจ้งว่า ${sent.message}` }
  return messagePage(c, { wording: entered, tried, status: sent.ok ? 200 : 502 })
}
