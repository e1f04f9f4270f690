import type { Context } from 'hono'
import { DomainError } from '#db/errors.ts'
import {
  type FieldPath,
  fieldAt,
  fieldPath,
  freeKey,
  levelOf,
  withField,
  withFieldMoved,
  withoutField,
} from '#templates/definitions/edits.ts'
import type { FieldKind, Fields } from '#templates/fields.ts'
import type { Service } from '#templates/service.ts'
import type { AppEnv } from '../../../app-env.ts'
import type { Entered } from '../../forms/entered.ts'
import { type Editing, editingOf, editorAddress, enteredIn, keep, placed } from './editing.ts'
import { enteredField, fieldFrom } from './field-entered.ts'
import { FieldForm, kindsAt, type Place } from './field-form.tsx'
import { refusedPage } from './overview.tsx'
import { editorPage, type Trouble } from './page.tsx'

/** Where the form's question stands; a question that is gone meanwhile is a new one. Throws `not_found` for no rows. */
function placeIn(
  definition: Service,
  { rows, name, after }: Readonly<Record<string, string | undefined>>,
): Place {
  const level = levelOf(definition, rows)
  if (!level) throw new DomainError('not_found')
  const old = name !== undefined && Object.hasOwn(level, name) ? level[name] : undefined
  const isThere = name !== undefined && old !== undefined
  const names = Object.keys(level)
  const end = isThere ? names.indexOf(name) : after === undefined ? names.length : names.indexOf(after) + 1
  const before: Fields = Object.fromEntries(Object.entries(level).slice(0, end))
  return { rows, name: isThere ? name : undefined, after: isThere ? undefined : after, level, before, old }
}

const kindFrom = (text: string | undefined, rows: string | undefined): FieldKind | undefined =>
  kindsAt(rows).find((kind) => kind === text)

/** The form of one question, as it stands or new. */
export async function fieldPage(c: Context<AppEnv>): Promise<Response> {
  const editing = await editingOf(c)
  const { name } = c.req.query()
  const place = placeIn(editing.definition, c.req.query())
  if (name !== undefined && place.name === undefined) throw new DomainError('not_found')
  const kind = kindFrom(c.req.query('kind'), place.rows) ?? place.old?.kind ?? 'text'
  const entered = place.old ? enteredField(place.old) : { whenMode: 'all' }
  return shown(c, editing, { place, kind, entered })
}

interface Shown {
  place: Place
  kind: FieldKind
  entered: Entered
  wrong?: Record<string, string>
  trouble?: Trouble
}

const shown = (c: Context<AppEnv>, editing: Editing, { place, kind, entered, wrong = {}, trouble }: Shown) =>
  editorPage(
    c,
    { editing, title: place.name === undefined ? 'เพิ่มคำถาม' : 'แก้ไขคำถาม', ...(trouble && { trouble }) },
    <FieldForm c={c} editing={editing} place={place} kind={kind} entered={entered} wrong={wrong} />,
  )

/** Adds or changes a question of the working copy. */
export async function saveField(c: Context<AppEnv>): Promise<Response> {
  const entered = enteredIn(await c.req.formData())
  const editing = await editingOf(c)
  const place = placeIn(editing.definition, entered)
  const { rows, after, old, level } = place
  const kind = kindFrom(entered.kind, rows) ?? 'text'
  if (entered.rekind === 'yes') return shown(c, editing, { place, kind, entered })
  const name = place.name ?? freeKey('question', keysEverywhere(editing.definition))
  const path: FieldPath = rows === undefined ? [name] : [rows, name]
  const field = fieldFrom(entered, kind, { level, before: place.before, old })
  const definition = withField(editing.definition, path, field, after)
  const edit = { what: 'field', did: old ? 'change' : 'add', label: field.label } as const
  const outcome = await keep(c, editing, { revision: Number(entered.revision), definition, edit })
  if (outcome.kept) return c.redirect(`${editorAddress(editing.entry)}?done#${path.join('.')}`, 303)
  if ('happened' in outcome) {
    const now = await editingOf(c)
    const { happened } = outcome
    return shown(c, now, { place: placeIn(now.definition, entered), kind, entered, trouble: { happened } })
  }
  const at = rows === undefined ? ['fields', name] : ['fields', rows, 'item', name]
  const { wrong, elsewhere } = placed(outcome.faults, at, definition)
  const trouble = { elsewhere, isWrong: Object.keys(wrong).length > 0 }
  if (wrong.formula) wrong.formula = 'กรุณาเลือกคำตอบที่เป็นตัวเลขอย่างน้อยหนึ่งข้อ'
  return shown(c, editing, { place, kind, entered, wrong, trouble })
}

const keysEverywhere = ({ fields, documents }: Service): string[] => [
  ...Object.entries(fields).flatMap(([name, field]) => [
    name,
    ...(field.kind === 'rows' ? Object.keys(field.item) : []),
  ]),
  ...documents.map(({ slot }) => slot),
]

/** One place up or down, or out of the form. */
export const fieldStep = (step: 'up' | 'down' | 'remove') => async (c: Context<AppEnv>) => {
  const entered = enteredIn(await c.req.formData())
  const editing = await editingOf(c)
  const path = fieldPath(entered.path ?? '')
  const found = path && fieldAt(editing.definition, path)
  if (!path || !found) return refusedPage(c, editing, { happened: [] })
  const definition =
    step === 'remove'
      ? withoutField(editing.definition, path)
      : withFieldMoved(editing.definition, path, step)
  const edit = {
    what: 'field',
    did: step === 'remove' ? 'remove' : 'move',
    label: found.field.label,
  } as const
  const outcome = await keep(c, editing, { revision: Number(entered.revision), definition, edit })
  if (outcome.kept) {
    const anchor = step === 'remove' ? 'questions' : path.join('.')
    return c.redirect(`${editorAddress(editing.entry)}#${anchor}`, 303)
  }
  if ('happened' in outcome) return refusedPage(c, await editingOf(c), outcome)
  return refusedPage(c, editing, { elsewhere: placed(outcome.faults, ['-'], definition).elsewhere })
}
