import type { Context } from 'hono'
import { recordView } from '#db/audit-log.ts'
import type { Citizen } from '#db/citizens.ts'
import { openComplaintAtCounter } from '#db/counter-drafts.ts'
import { saveDraft } from '#db/draft-saving.ts'
import { type CitizenDraft, openDraft } from '#db/drafts.ts'
import { DomainError } from '#db/errors.ts'
import { findService, type OfferedService } from '#db/services.ts'
import { slotsOfAllRows } from '#templates/documents-asked.ts'
import type { AppEnv } from '../../app-env.ts'
import { beginning } from '../../prefill.ts'
import { identityOf } from '../identity.tsx'
import { disclosureIn } from './disclosure.tsx'
import { checked, fillingOf } from './draft.ts'
import { formPage } from './form.tsx'
import { readForm, withRows } from './reading.ts'
import { representedIn } from './represented.tsx'

/** Opens the citizen's draft of a service, or the one that they had begun, to be filled in for them; on record. */
export async function beginFilling(c: Context<AppEnv>): Promise<Response> {
  const { runtime, staff } = c.var
  const { db } = runtime
  const citizen = await identityOf(c)
  const { service: chosen } = await c.req.parseBody()
  const offered = typeof chosen === 'string' ? await findService(db, chosen) : undefined
  if (!offered) throw new DomainError('invalid_action', 'กรุณาเลือกบริการที่เปิดให้ยื่นอยู่')
  const draft = await draftFor(c, citizen, offered)
  await recordView(db, {
    subject: { type: 'citizen', id: citizen.id },
    action: 'citizen.begin_at_counter',
    actor: { type: 'staff', id: staff.member.id },
    details: { draftId: draft.id, service: draft.serviceCode },
  })
  return c.redirect(`/staff/counter/${draft.id}`, 303)
}

async function draftFor(
  { var: { runtime } }: Context<AppEnv>,
  citizen: Citizen,
  { definition, version }: OfferedService,
): Promise<CitizenDraft> {
  const { db } = runtime
  const { code, group } = definition
  if (group === 'complaint') return openComplaintAtCounter(db, citizen.id, { code, version })
  const rowSlots = slotsOfAllRows(definition)
  return openDraft(db, citizen.id, { code, version, way: 'online', rowSlots }, new Date(), () =>
    beginning(runtime, citizen, definition),
  )
}

/** Keeps what was typed and goes on: to the check when all of it is right, else back to the form. */
export async function saveFilling(c: Context<AppEnv>): Promise<Response> {
  const { db, vault } = c.var.runtime
  const filling = await fillingOf(c)
  if (filling instanceof Response) return filling
  const { draft, service } = filling
  const form = await c.req.formData()
  const pressed = String(form.get('do') ?? 'check')
  const typed = withRows(service.fields, readForm(form, service.fields), pressed)
  const disclosure = disclosureIn(form, filling)
  const represented = representedIn(form, filling)
  await saveDraft(db, vault, draft, { fields: service.fields, answers: typed, represented, disclosure })
  const kept = { ...filling, typed, represented, draft: { ...draft, disclosure } }
  if (pressed !== 'check')
    return formPage(c, kept, { done: pressed === 'save' ? 'บันทึกแบบร่างแล้ว' : undefined })
  const result = await checked(c, kept)
  if ('wrong' in result) return formPage(c, kept, { wrong: result.wrong })
  return c.redirect(`/staff/counter/${draft.id}/check`, 303)
}
