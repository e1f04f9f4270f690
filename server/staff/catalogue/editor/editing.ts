import type { Context } from 'hono'
import { type CatalogueEntry, getCatalogueEntry } from '#db/catalogue.ts'
import { DomainError } from '#db/errors.ts'
import {
  type Edit,
  editService,
  findWorkingCopy,
  listChangesSince,
  type WorkingCopy,
} from '#db/working-copies.ts'
import { serviceSchema } from '#templates/definitions/service-schema.ts'
import type { Service } from '#templates/service.ts'
import type { AppEnv } from '../../../app-env.ts'
import type { Entered } from '../../forms/entered.ts'

/** A service as its administrators are making it: the working copy or, before the first edit, what citizens have. */
export interface Editing {
  entry: CatalogueEntry
  copy: WorkingCopy | undefined
  definition: Service
}

/** The service of the address; throws `not_found`. */
export async function editingOf(c: Context<AppEnv>): Promise<Editing> {
  const { db } = c.var.runtime
  const entry = await getCatalogueEntry(db, c.req.param('code') ?? '')
  const copy = await findWorkingCopy(db, entry.code)
  return { entry, copy, definition: copy?.definition ?? entry.definition }
}

export const actorOf = (c: Context<AppEnv>) => ({ type: 'staff', id: c.var.staff.member.id }) as const
export const isConflict = (error: unknown) => error instanceof DomainError && error.code === 'conflict'
export const editorAddress = ({ code }: { code: string }) => `/staff/catalogue/${code}/edit`

export function enteredIn(form: FormData): Entered {
  const entered: Record<string, string> = {}
  for (const name of new Set(form.keys())) {
    const texts = form.getAll(name).filter((value) => typeof value === 'string')
    entered[name] = texts.join(',').replaceAll('\r', '').slice(0, 40_000)
  }
  return entered
}

/** What others did to the service since somebody opened the form that they now send. */
export type Happened = Awaited<ReturnType<typeof listChangesSince>>

/** How a change ended: kept; wrong at these paths; or somebody was quicker. */
export type Outcome =
  | { kept: true }
  | { kept: false; faults: readonly Fault[] }
  | { kept: false; happened: Happened }

export interface Fault {
  path: readonly PropertyKey[]
  message: string
}

/** Checks what an edit makes of the definition and keeps it, unless another administrator was quicker. */
export async function keep(
  c: Context<AppEnv>,
  { entry }: Editing,
  { revision, definition, edit }: { revision: number; definition: Service; edit: Edit },
): Promise<Outcome> {
  const { db } = c.var.runtime
  const overtaken = async () => ({
    kept: false as const,
    happened: await listChangesSince(db, entry.code, revision),
  })
  if (revision !== entry.revision) return overtaken()
  const checked = serviceSchema.safeParse(definition)
  if (!checked.success) return { kept: false, faults: checked.error.issues }
  try {
    await editService(db, entry, { definition: checked.data, edit }, actorOf(c))
  } catch (error) {
    if (!isConflict(error)) throw error
    return overtaken()
  }
  return { kept: true }
}

/** The faults below a place, by the input that shows them, and the sentences about anything else. */
export function placed(
  faults: readonly Fault[],
  at: readonly (string | number)[],
  definition: Service,
): { wrong: Record<string, string>; elsewhere: string[] } {
  const wrong: Record<string, string> = {}
  const elsewhere: string[] = []
  for (const { path, message } of faults) {
    if (at.every((part, index) => path[index] === part)) wrong[String(path[at.length] ?? 'label')] ??= message
    else elsewhere.push([placeOf(path, definition), message].filter(Boolean).join(': '))
  }
  return { wrong, elsewhere: [...new Set(elsewhere)] }
}

/** Which part of the definition a path leads to, as its administrators call it. */
export function placeOf(path: readonly PropertyKey[], { fields, documents }: Service): string {
  const [part, key, , column] = path
  if (part === 'documents') return `เอกสาร “${documents[Number(key)]?.label ?? ''}”`
  if (part !== 'fields' || key === undefined) return ''
  const field = fields[String(key)]
  const inner = field?.kind === 'rows' && column !== undefined ? field.item[String(column)] : undefined
  return `“${[field?.label ?? String(key), inner?.label].filter(Boolean).join(' › ')}”`
}
