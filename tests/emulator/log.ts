/** The calls that the app made to the outside, in memory and, if asked for, as JSON lines in a file. */
import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

export type Host = 'api' | 'api-data' | 'resend'
export type Call = {
  method: string
  host: Host
  path: string
  headers: Record<string, string>
  body?: unknown
}
/** A call that LINE itself would have refused, and why. */
export type Refusal = { method: string; path: string; status: number; reason: string }

const kept = 2000

export function createLog(file: string | undefined) {
  const calls: Call[] = []
  const refusals: Refusal[] = []
  if (file) mkdirSync(dirname(file), { recursive: true })
  return {
    /** The latest calls, oldest first. */
    calls,
    refusals,
    record(call: Call) {
      calls.push(call)
      if (calls.length > kept) calls.shift()
      if (file) appendFileSync(file, `${JSON.stringify(call)}\n`)
    },
  }
}
export type TrafficLog = ReturnType<typeof createLog>

/** What the log says of a body: JSON as it is, forms as text, anything else by its size. */
export function loggedBody(bytes: Buffer, contentType: string): unknown {
  if (bytes.length === 0) return undefined
  const isText = /json|urlencoded|^text\//.test(contentType)
  if (!isText) return `<binary ${bytes.length} bytes>`
  const text = bytes.toString('utf8')
  if (!contentType.includes('json')) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
