import type { Context } from 'hono'
import { recordView } from '#db/audit-log.ts'
import { type Citizen, getCitizen } from '#db/citizens.ts'
import { isOfCounter } from '#db/counter-drafts.ts'
import { type Draft, findDraft, representedInDraft } from '#db/drafts.ts'
import { DomainError } from '#db/errors.ts'
import { viewActions } from '#db/identity.ts'
import { type Acting, findRequest } from '#db/requests.ts'
import { openAnswers } from '#db/sealed-answers.ts'
import { getServiceVersion } from '#db/services.ts'
import { answersSchema } from '#templates/field-schemas.ts'
import type { Answers, Fields } from '#templates/fields.ts'
import type { Service } from '#templates/service.ts'
import type { AppEnv } from '../../app-env.ts'
import { fieldErrors } from '../../errors.ts'
import { checkedActing } from '../../representation.ts'
import type { Wrong } from '../forms/entered.ts'
import { whereFiled } from './filed.tsx'
import type { Typed } from './reading.ts'

/** A form that an officer fills in for who stands at the counter. */
export interface Filling {
  draft: Draft
  /** Null for somebody who does not say who they are. */
  citizen: Citizen | null
  service: Service
  typed: Typed
  /** Of whom they file for, as typed so far; null while they file for themselves. */
  represented: Typed | null
}

/** What the address leads to: the form, or where it goes on when it was sent or went on on paper. */
export async function fillingOf(c: Context<AppEnv>): Promise<Filling | Response> {
  const { db, vault } = c.var.runtime
  const id = c.req.param('id') ?? ''
  const sent = await findRequest(db, id)
  if (sent) return c.redirect(await whereFiled(c, sent), 303)
  const draft = await findDraft(db, id)
  if (!draft || !(await isForOffice(c, draft))) throw new DomainError('not_found', 'แบบร่างนี้ส่งแล้วหรือถูกลบไปแล้ว')
  if (draft.way === 'paper') return c.redirect(`/staff/paper/${draft.id}`, 303)
  if (draft.corrects !== null) throw new DomainError('not_found')
  const [citizen, service, represented] = await Promise.all([
    draft.citizenId === null ? null : getCitizen(db, draft.citizenId),
    getServiceVersion(db, draft.serviceCode, draft.serviceVersion),
    representedInDraft(vault, draft),
  ])
  return {
    draft,
    citizen,
    service,
    represented,
    typed: await openAnswers(vault, service.fields, draft.answers),
  }
}

/** Whoever chose not to be known did not mean the office to read along. */
const isForOffice = async (c: Context<AppEnv>, draft: Draft) =>
  draft.disclosure !== 'anonymous' || (await isOfCounter(c.var.runtime.vault, draft))

/** The look at what somebody typed, or at what stands in their account, is on record. */
export async function recordLook(
  c: Context<AppEnv>,
  { draft, citizen, service, typed, represented }: Filling,
) {
  if (!citizen) return
  await recordView(c.var.runtime.db, {
    subject: { type: 'citizen', id: citizen.id },
    action:
      represented?.citizenId || showsCitizenId(service.fields, typed)
        ? viewActions.citizenId
        : viewActions.profile,
    actor: { type: 'staff', id: c.var.staff.member.id },
    details: { draftId: draft.id },
  })
}

const showsCitizenId = (fields: Fields, typed: Typed): boolean =>
  Object.entries(fields).some(([name, field]) => {
    const value = typed[name]
    if (field.kind === 'rows' && Array.isArray(value))
      return value.some((row: Typed) => showsCitizenId(field.item, row))
    return field.kind === 'citizen-id' && Boolean(value)
  })

/** The first question that no officer can fill in for somebody, by its label: files that answer it. */
export const unsupported = (fields: Fields): string | undefined =>
  Object.values(fields)
    .map((field) => {
      if (field.kind === 'rows') return unsupported(field.item)
      return field.kind === 'attachments' ? field.label : undefined
    })
    .find((label) => label !== undefined)

/** What was typed, and for whom, by the same checks as in the mini-app. */
export async function checked(
  c: Context<AppEnv>,
  { citizen, service, typed, represented }: Filling,
): Promise<Checked | { wrong: Wrong }> {
  const result = answersSchema(service.fields).safeParse(typed)
  const at = new Date()
  const person = await checkedActing(c.var.runtime.vault, citizen, service, { typed: represented, at })
  if (result.success && 'acting' in person) return { answers: result.data, acting: person.acting }
  return {
    wrong: {
      ...('errors' in person ? person.errors : {}),
      ...(result.success ? {} : fieldErrors(result.error)),
    },
  }
}

/** Right as it stands, to be read to whoever is at the counter. */
export interface Checked {
  answers: Answers
  acting: Acting | undefined
}
