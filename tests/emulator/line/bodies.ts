/** Reads a JSON body by a schema, or answers as LINE does. */
import type { Context } from 'hono'
import type { z } from 'zod'
import { refusal } from '../rules/refusal.ts'

const largest = 2 * 1024 * 1024

export async function readBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.infer<Schema> | Response> {
  if (!(c.req.header('content-type') ?? '').startsWith('application/json'))
    return c.json({ message: 'Unsupported Media Type' }, 415)
  const bytes = Buffer.from(await c.req.arrayBuffer())
  if (bytes.length > largest) return c.json({ message: 'Request Entity Too Large' }, 413)
  let json: unknown
  try {
    json = JSON.parse(bytes.toString('utf8'))
  } catch {
    return c.json({ message: 'The request body could not be parsed as JSON' }, 400)
  }
  const result = schema.safeParse(json, { reportInput: true })
  return result.success ? result.data : c.json(refusal(result.error), 400)
}
