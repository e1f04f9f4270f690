import type { Context } from 'hono'
import { type CatalogueEntry, getCatalogueEntry } from '#db/catalogue.ts'
import {
  adoptShipped,
  confirmService,
  moveService,
  reviseService,
  switchService,
} from '#db/catalogue-verbs.ts'
import { DomainError } from '#db/errors.ts'
import { findShippedUpdate } from '#db/shipped-services.ts'
import { type EnteredTerms, sameTerms, serviceTermsSchema, termsOf } from '#templates/service-terms.ts'
import { catalogue } from '#templates/services/index.ts'
import type { AppEnv } from '../../app-env.ts'
import { fieldErrors } from '../../errors.ts'
import { catalogueServicePage } from './service.tsx'

const overtaken = 'มีผู้แก้ไขบริการนี้ก่อนท่าน ระบบจึงยังไม่ได้บันทึก ข้อมูลที่ท่านพิมพ์ยังอยู่ครบ ตรวจสอบแล้วกดบันทึกอีกครั้งได้'
const actorOf = (c: Context<AppEnv>) => ({ type: 'staff', id: c.var.staff.member.id }) as const
const isConflict = (error: unknown) => error instanceof DomainError && error.code === 'conflict'

/** The service of the address as the administrator saw it; throws `conflict` when it has changed since. */
async function seenEntry(c: Context<AppEnv>, revision: unknown): Promise<CatalogueEntry> {
  const entry = await getCatalogueEntry(c.var.runtime.db, c.req.param('code') ?? '')
  if (Number(revision) !== entry.revision) throw new DomainError('conflict')
  return entry
}

/** Saves the terms, the agency's word for them, or both: other terms make a new version. */
export async function saveTerms(c: Context<AppEnv>): Promise<Response> {
  const entered = textsIn(await c.req.formData())
  const checked = serviceTermsSchema.safeParse(entered)
  if (!checked.success)
    return catalogueServicePage(c, {
      entered,
      wrong: fieldErrors(checked.error),
      trouble: 'ยังไม่ได้บันทึก กรุณาแก้ไขช่องที่มีข้อความสีแดง',
      status: 422,
    })
  const { db } = c.var.runtime
  const isConfirmed = entered.confirmed === 'yes'
  try {
    const entry = await seenEntry(c, entered.revision)
    const isSame = sameTerms(checked.data, termsOf(entry.definition))
    if (isSame && !isConfirmed)
      return catalogueServicePage(c, {
        entered,
        trouble: 'ยังไม่มีข้อมูลใดเปลี่ยน และยังไม่ได้กดยืนยันข้อมูล',
        status: 422,
      })
    if (isSame) await confirmService(db, entry, actorOf(c))
    else await reviseService(db, entry, { terms: checked.data, isConfirmed }, actorOf(c))
  } catch (error) {
    if (!isConflict(error)) throw error
    return catalogueServicePage(c, { entered, trouble: overtaken, status: 409 })
  }
  return c.redirect(`/staff/catalogue/${c.req.param('code')}?done`, 303)
}

const textsIn = (form: FormData): EnteredTerms =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.replaceAll('\r', '').slice(0, 8_000)]] : [],
    ),
  )

/** One place up or down, on or off; then back to where it stands in the list. */
export const stepping = (step: 'up' | 'down' | 'on' | 'off') =>
  changing(async (c, entry) => {
    const { db } = c.var.runtime
    if (step === 'up' || step === 'down') await moveService(db, entry, step, actorOf(c))
    else await switchService(db, entry, step === 'on', actorOf(c))
    return `/staff/catalogue#${entry.code}`
  })

/** Takes the form that the product brings. */
export const adopt = changing(async (c, entry) => {
  const shipped = await findShippedUpdate(catalogue, entry)
  if (shipped) await adoptShipped(c.var.runtime.db, entry, shipped, actorOf(c))
  return `/staff/catalogue/${entry.code}?done`
})

/** A change that needs no typing: who was overtaken presses again on the list as it is now. */
function changing(change: (c: Context<AppEnv>, entry: CatalogueEntry) => Promise<string>) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    const { revision } = await c.req.parseBody()
    try {
      return c.redirect(await change(c, await seenEntry(c, revision)), 303)
    } catch (error) {
      if (!isConflict(error)) throw error
      return c.redirect('/staff/catalogue?overtaken', 303)
    }
  }
}
