import type { Context } from 'hono'
import { DomainError } from '#db/errors.ts'
import { discardWorkingCopy, listChangesSince, publishWorkingCopy } from '#db/working-copies.ts'
import type { AppEnv } from '../../../app-env.ts'
import { actorOf, type Editing, editingOf, enteredIn, isConflict } from './editing.ts'
import { refusedPage } from './overview.tsx'

/** The working copy becomes what citizens meet from now on. */
export const publish = pressing(async (c, { entry }, pressed) => {
  const decided = { isConfirmed: pressed.confirmed === 'yes', opens: pressed.opens === 'yes' }
  await publishWorkingCopy(c.var.runtime.db, entry, decided, actorOf(c))
  return `/staff/catalogue/${entry.code}?done`
})

/** The working copy is thrown away. */
export const discard = pressing(async (c, { entry }) => {
  await discardWorkingCopy(c.var.runtime.db, entry, actorOf(c))
  return `/staff/catalogue/${entry.code}`
})

type Pressed = Readonly<Record<string, string>>

/** A press that needs no typing; who was overtaken sees what the others did, on the working copy as it is now. */
function pressing(act: (c: Context<AppEnv>, editing: Editing, pressed: Pressed) => Promise<string>) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    const pressed = enteredIn(await c.req.formData())
    const editing = await editingOf(c)
    const revision = Number(pressed.revision)
    try {
      if (revision !== editing.entry.revision) throw new DomainError('conflict')
      return c.redirect(await act(c, editing, pressed), 303)
    } catch (error) {
      if (!isConflict(error)) throw error
      const happened = await listChangesSince(c.var.runtime.db, editing.entry.code, revision)
      return refusedPage(c, await editingOf(c), { happened })
    }
  }
}
