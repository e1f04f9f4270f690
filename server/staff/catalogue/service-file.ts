import { type DocumentNode, parse, type ValueNode } from '@humanwhocodes/momoa'
import { serviceSchema } from '#templates/definitions/service-schema.ts'
import type { Service } from '#templates/service.ts'

/** Why a file is no service, and in which line. */
export interface FileFault {
  line: number
  /** The path of what is wrong: fields.subject.label */
  at: string
  reason: string
}

/** Longest file that is read; the largest form of the product has 25 KB. */
export const largestFile = 512 * 1024
const deepest = 60

/** A service as a file: what `readServiceFile` takes back. */
export const serviceFile = (service: Service): string => `${JSON.stringify(service, null, 2)}\n`

/** Reads a service from a file by the one schema; what is wrong is said with its line. */
export function readServiceFile(text: string): { service: Service } | { faults: FileFault[] } {
  const plain = text.replace(/^\ufeff/, '')
  if (depthOf(plain) > deepest) return { faults: [{ line: 1, at: '', reason: 'ข้อมูลซ้อนกันลึกเกินไป' }] }
  let tree: DocumentNode
  let value: unknown
  try {
    tree = parse(plain)
    value = JSON.parse(plain)
  } catch (error) {
    const line = error instanceof Error && 'line' in error ? Number(error.line) : 1
    return {
      faults: [{ line, at: '', reason: 'ไม่ใช่ไฟล์ JSON ที่ถูกต้อง ตรวจจุลภาค วงเล็บ และเครื่องหมายคำพูดแถวบรรทัดนี้' }],
    }
  }
  const checked = serviceSchema.safeParse(value)
  if (checked.success) return { service: checked.data }
  const faults = checked.error.issues.map(({ path, message }) => ({
    line: lineOf(tree.body, path),
    at: path.join('.'),
    reason: message,
  }))
  return { faults: faults.toSorted((a, b) => a.line - b.line).slice(0, 50) }
}

/** The line of what a path leads to or, where it is missing, of the nearest thing around it. */
function lineOf(node: ValueNode, path: readonly PropertyKey[]): number {
  const [part, ...rest] = path
  const line = node.loc.start.line
  if (part === undefined) return line
  if (node.type === 'Object') {
    const member = node.members.find(
      ({ name }) => ('value' in name ? name.value : name.name) === String(part),
    )
    if (!member) return line
    return rest.length === 0 ? member.loc.start.line : lineOf(member.value, rest)
  }
  const element = node.type === 'Array' ? node.elements[Number(part)] : undefined
  return element ? lineOf(element.value, rest) : line
}

/** How deep the brackets of a text go, strings aside: what is too deep would break the parsers. */
function depthOf(text: string): number {
  let depth = 0
  let most = 0
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '{' || token === '[') depth += 1
    else if (token === '}' || token === ']') depth -= 1
    most = Math.max(most, depth)
  }
  return most
}
