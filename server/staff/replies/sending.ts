import type { Context } from 'hono'
import type { ServiceRequest } from '#db/requests.ts'
import type { AppEnv } from '../../app-env.ts'
import { changing } from '../acting.ts'
import type { Entered, FormState, Wrong } from '../forms/entered.ts'
import { enteredFrom } from '../forms/entered.ts'
import { filledIn } from './fill.ts'

interface Step<R> {
  read(entered: Entered, request: ServiceRequest): R | { wrong: Wrong } | Promise<R | { wrong: Wrong }>
  /** The form again, with what was typed. */
  again(request: ServiceRequest, state: FormState): Promise<Response>
  take(request: ServiceRequest, read: R): Promise<unknown>
  /** What the request's page says afterwards. */
  done: string
}

const isWrong = (read: object): read is { wrong: Wrong } => 'wrong' in read

/** A step with words for a citizen: asked again while a reply is put there or something is wrong, then taken and told. */
export const sending = <R extends object>(c: Context<AppEnv>, { read, again, take, done }: Step<R>) =>
  changing(c, async (request) => {
    const entered = enteredFrom(await c.req.parseBody())
    const begun = await filledIn(c, request, entered)
    if (begun) return again(request, { entered: begun, wrong: {} })
    const found = await read(entered, request)
    if (isWrong(found)) return again(request, { entered, wrong: found.wrong })
    await take(request, found)
    c.var.delivery.deliverSoon()
    return c.redirect(`/staff/requests/${request.reference}?done=${done}`, 303)
  })
