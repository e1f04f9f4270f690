import type { Context } from 'hono'
import { mostNoteLetters, newOfficeNote } from '#db/office-notes.ts'
import type { ServiceRequest } from '#db/requests.ts'
import type { Words } from '#db/step-words.ts'
import type { Action } from '#db/workflow.ts'
import type { AppEnv } from '../../app-env.ts'

/** What was written for the office together with a step; nothing where nothing was. */
export async function noteWith(
  c: Context<AppEnv>,
  request: ServiceRequest,
  step: Action,
): Promise<Pick<Words, 'note'>> {
  const { note } = await c.req.parseBody()
  const text = typeof note === 'string' ? note.trim().slice(0, mostNoteLetters) : ''
  if (text === '') return {}
  const written = { id: crypto.randomUUID(), text, step }
  return { note: await newOfficeNote(c.var.runtime.vault, request, written, c.var.staff.member) }
}
