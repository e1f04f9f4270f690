import type { Context } from 'hono'
import { z } from 'zod'
import { DomainError } from '#db/errors.ts'
import { mostNoteLetters, takeBackOfficeNote, writeOfficeNote } from '#db/office-notes.ts'
import type { AppEnv } from '../../app-env.ts'
import { requestOf } from '../acting.ts'
import { refusalPage } from '../conflict-page.tsx'
import { requestPage } from '../request.tsx'

const isId = z.uuid()
const actorOf = (c: Context<AppEnv>) => ({ type: 'staff' as const, id: c.var.staff.member.id })

/** Writes a note; whatever else happened to the request meanwhile is no hindrance. */
export async function noteByForm(c: Context<AppEnv>): Promise<Response> {
  const request = await requestOf(c)
  const { runtime } = c.var
  const form = await c.req.parseBody()
  const typed = typeof form.text === 'string' ? form.text.replaceAll('\r\n', '\n') : ''
  const wrong = (sentence: string) =>
    requestPage(c, request, { noteDraft: { text: typed.slice(0, 20_000), wrong: sentence }, status: 422 })
  const id = isId.safeParse(form.id)
  if (!id.success) throw new DomainError('not_found')
  const text = typed.trim()
  if (text === '') return wrong('กรุณาเขียนข้อความก่อนบันทึก')
  if (text.length > mostNoteLetters)
    return wrong(`ยาว ${text.length} ตัวอักษร กรุณาเขียนไม่เกิน ${mostNoteLetters} ตัวอักษร`)
  try {
    await writeOfficeNote(runtime, request, { id: id.data, text }, actorOf(c))
  } catch (error) {
    if (error instanceof DomainError && error.code === 'invalid_action') return wrong(error.detail ?? '')
    throw error
  }
  return c.redirect(`/staff/requests/${request.reference}?done=noted#notes`, 303)
}

export async function takeBackByForm(c: Context<AppEnv>): Promise<Response> {
  const request = await requestOf(c)
  try {
    await takeBackOfficeNote(c.var.runtime.db, request, c.req.param('id') ?? '', actorOf(c))
  } catch (error) {
    if (!(error instanceof DomainError) || !error.detail) throw error
    return refusalPage(c, request, error.detail)
  }
  return c.redirect(`/staff/requests/${request.reference}?done=note_taken_back#notes`, 303)
}
