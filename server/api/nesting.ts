import type { MiddlewareHandler } from 'hono'
import { refuse } from '../errors.ts'

/** A form has rows of addresses; nothing honest goes a tenth as deep. */
const deepest = 64

/** Refuses JSON so deep that writing it down again would run out of stack. */
export const refuseDeepJson: MiddlewareHandler = async (c, next) => {
  const isJson = c.req.header('content-type')?.includes('json') === true
  if (isJson && depthOf(await c.req.text()) > deepest) throw refuse(400)
  await next()
}

/** Letter by letter, since a pattern would begin anew at each quote that is never closed. */
function depthOf(json: string): number {
  let [depth, most, inText] = [0, 0, false]
  for (let at = 0; at < json.length; at++) {
    const letter = json[at]
    if (letter === '"') inText = !inText
    else if (inText) at += letter === '\\' ? 1 : 0
    else if (letter === '[' || letter === '{') most = Math.max(most, ++depth)
    else if (letter === ']' || letter === '}') depth--
  }
  return most
}
