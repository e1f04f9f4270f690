import type { Context } from 'hono'
import { type CatalogueEntry, getCatalogueEntry, listCatalogue } from '#db/catalogue.ts'
import { createService } from '#db/catalogue-verbs.ts'
import { DomainError } from '#db/errors.ts'
import type { StaffSession } from '#db/staff.ts'
import { serviceSchema } from '#templates/definitions/service-schema.ts'
import type { AppEnv } from '../../app-env.ts'
import { fieldErrors } from '../../errors.ts'
import { TextInput } from '../forms/inputs.tsx'
import { CsrfField } from '../layout.tsx'
import { actorOf, editorAddress, isConflict } from './editor/editing.ts'
import { catalogueServicePage } from './service.tsx'

/** A code of the agency's own: HLT-51, C-ROAD-2. What the product brings later begins at 01. */
export function freeCode(
  { code, group }: CatalogueEntry,
  all: readonly Pick<CatalogueEntry, 'code'>[],
): string {
  const taken = new Set(all.map((one) => one.code))
  const stem = group === 'complaint' ? code.replace(/-\d+$/, '') : code.slice(0, 3)
  let number = group === 'complaint' ? 2 : 51
  while (taken.has(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}

export interface EnteredCopy {
  code: string
  name: string
  wrong?: Readonly<Record<string, string>>
}

/** A service of the agency's own that begins as a copy of this one. */
export const CopyForm = ({
  entry,
  session,
  entered,
}: {
  entry: CatalogueEntry
  session: StaffSession
  entered: EnteredCopy
}) => {
  const { wrong = {}, ...typed } = entered
  const form = { entered: { 'copy-code': typed.code, 'copy-name': typed.name }, wrong }
  return (
    <details class="card" id="copy" open={Object.keys(wrong).length > 0}>
      <summary>ทำสำเนาเป็นบริการใหม่</summary>
      <form class="formstack" method="post" action={`/staff/catalogue/${entry.code}/copy`}>
        <CsrfField session={session} />
        <TextInput {...form} name="copy-name" label="ชื่อบริการใหม่" />
        <TextInput {...form} name="copy-code" label="รหัส" hint="ใช้ในเลขทะเบียนและรายงาน เปลี่ยนภายหลังไม่ได้" />
        <p class="small muted">บริการใหม่ปิดไว้ก่อน แก้แบบฟอร์มแล้วจึงเปิดให้ประชาชน</p>
        <button class="button plain" type="submit">
          ทำสำเนา
        </button>
      </form>
    </details>
  )
}

/** Adds the copy, switched off, and leads to its form. */
export async function copyService(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const typed = await c.req.parseBody()
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name].trim().slice(0, 300) : '')
  const entered = { code: text('copy-code').toUpperCase(), name: text('copy-name') }
  const entry = await getCatalogueEntry(db, c.req.param('code') ?? '')
  const refused = (wrong: Record<string, string>) =>
    catalogueServicePage(c, { copy: { ...entered, wrong }, trouble: 'ยังไม่ได้ทำสำเนา', status: 422 })
  const all = await listCatalogue(db)
  if (all.some(({ definition }) => definition.name === entered.name))
    return refused({ 'copy-name': 'มีบริการชื่อนี้แล้ว กรุณาตั้งชื่อให้ต่างกัน' })
  const checked = serviceSchema.safeParse({ ...entry.definition, ...entered })
  if (!checked.success) {
    const errors = fieldErrors(checked.error)
    if (!errors.code && !errors.name) throw new DomainError('invalid_answers', undefined, errors)
    return refused({
      ...(errors.code && { 'copy-code': errors.code }),
      ...(errors.name && { 'copy-name': errors.name }),
    })
  }
  try {
    await createService(db, checked.data, { copiedFrom: entry.code }, actorOf(c))
  } catch (error) {
    if (!isConflict(error)) throw error
    return refused({ 'copy-code': 'มีรหัสนี้แล้ว กรุณาใช้รหัสอื่น' })
  }
  return c.redirect(editorAddress(checked.data), 303)
}
