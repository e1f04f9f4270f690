/** What LINE answers when a body breaks a rule: zod's findings in LINE's words and shape. */
import type { z } from 'zod'

export type Refusal = { message: string; details?: { message: string; property: string }[] }

type Issue = z.core.$ZodIssue

function words(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return 'invalid property'
  if (issue.code === 'invalid_union') return 'invalid type'
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'must be specified'
  return issue.message
}

/** One entry per unknown key, so that each is named. */
function paths(issue: Issue): PropertyKey[][] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
}

function dotted(path: PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key),
    '',
  )
}

/** Inside Flex contents LINE names the place by a pointer from the container's root. */
function insideFlex(path: PropertyKey[]): boolean {
  return path[0] === 'messages' && path[2] === 'contents'
}

/** LINE's error body for a body that zod refused. */
export function refusal(error: z.ZodError): Refusal {
  const all = error.issues.flatMap((issue) => paths(issue).map((path) => ({ path, message: words(issue) })))
  // One finding per place: a blank text is also too short.
  const found = [...Map.groupBy(all, ({ path }) => dotted(path)).values()].flatMap(([first]) => first ?? [])
  const flex = found.filter(({ path }) => insideFlex(path))
  const first = flex[0]
  if (first && flex.length === found.length) {
    return {
      message: `A message (messages[${String(first.path[1])}]) in the request body is invalid`,
      details: flex.map(({ path, message }) => ({ message, property: `/${path.slice(3).join('/')}` })),
    }
  }
  return {
    message: `The request body has ${found.length} error(s)`,
    details: found.map(({ path, message }) => ({ message, property: dotted(path) })),
  }
}
