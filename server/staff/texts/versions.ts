import type { Context } from 'hono'
import { define } from '#db/definitions.ts'
import { textDifferences } from '#templates/texts/differences.ts'
import type { AppEnv } from '../../app-env.ts'
import { definitionVersionPage, restoring, type Versioned } from '../definitions/version.tsx'

const about: Versioned<'texts'> = {
  subject: 'texts',
  title: 'ข้อความและอีเมล',
  base: '/staff/settings/texts',
  shipped: {},
  differences: textDifferences,
  ifRestored: 'ข้อความทุกรายการกลับไปเป็นอย่างในฉบับนี้ เป็นฉบับใหม่ ฉบับอื่นยังอยู่ในประวัติ',
}

export const textsVersionPage = definitionVersionPage(about)

/** The wording of an earlier version, as the next one. */
export async function restoreTexts(c: Context<AppEnv>): Promise<Response> {
  const { shown, seen, note } = await restoring(c, about)
  const actor = { type: 'staff', id: c.var.staff.member.id } as const
  await define(c.var.runtime.db, 'texts', { content: shown.content, note, seen }, actor)
  return c.redirect('/staff/settings/texts?done=restored', 303)
}
