import type { Context } from 'hono'
import { DomainError } from '#db/errors.ts'
import { freeKey, withDocument, withDocumentMoved, withoutDocument } from '#templates/definitions/edits.ts'
import type { DocumentAsked } from '#templates/service.ts'
import type { AppEnv } from '../../../app-env.ts'
import type { Entered } from '../../forms/entered.ts'
import { Select, TextInput, Tick } from '../../forms/inputs.tsx'
import { ConditionInputs } from './condition-inputs.tsx'
import { conditionFrom, enteredCondition } from './conditions.ts'
import { type Editing, editingOf, editorAddress, enteredIn, keep, placed } from './editing.ts'
import { refusedPage } from './overview.tsx'
import { editorPage, Sealed, type Trouble } from './page.tsx'

const oldOf = ({ definition }: Editing, slot: string | undefined) =>
  definition.documents.find((one) => one.slot === slot)

/** The form of one asked document, as it stands or new. */
export async function documentPage(c: Context<AppEnv>): Promise<Response> {
  const editing = await editingOf(c)
  const slot = c.req.query('slot')
  const old = oldOf(editing, slot)
  if (slot !== undefined && !old) throw new DomainError('not_found')
  const entered: Entered = {
    label: old?.label ?? '',
    hint: old?.hint ?? '',
    ...(old?.optional && { optional: 'yes' }),
    perRow: old?.perRow ?? '',
    ...enteredCondition(old?.when),
  }
  return shown(c, editing, { old, entered })
}

interface Shown {
  old: DocumentAsked | undefined
  entered: Entered
  wrong?: Record<string, string>
  trouble?: Trouble
}

/** Each row of such a question may have its own. */
const rowsIn = ({ definition }: Editing): Record<string, string> =>
  Object.fromEntries(
    Object.entries(definition.fields).flatMap(([name, { kind, label }]) =>
      kind === 'rows' ? [[name, label]] : [],
    ),
  )

const shown = (c: Context<AppEnv>, editing: Editing, { old, entered, wrong = {}, trouble }: Shown) =>
  editorPage(
    c,
    { editing, title: old ? 'แก้ไขเอกสารที่ขอ' : 'เพิ่มเอกสารที่ขอ', ...(trouble && { trouble }) },
    <form class="card formstack narrow" method="post" action={`${editorAddress(editing.entry)}/document`}>
      <Sealed c={c} editing={editing} />
      {old && <input type="hidden" name="slot" value={old.slot} />}
      <TextInput name="label" label="ชื่อเอกสาร" entered={entered} wrong={wrong} />
      <TextInput name="hint" label="คำแนะนำ (ไม่บังคับ)" entered={entered} wrong={wrong} />
      <Tick name="optional" label="ไม่แนบก็ได้" entered={entered} />
      {Object.keys(rowsIn(editing)).length > 0 && (
        <Select
          name="perRow"
          label="แนบแยกตามรายการ"
          hint="ผู้ยื่นมีช่องแนบของแต่ละรายการที่กรอก"
          options={{ '': 'ไม่แยก แนบรวมกัน', ...rowsIn(editing) }}
          entered={entered}
          wrong={wrong}
        />
      )}
      <ConditionInputs
        legend="ขอเมื่อ"
        before={editing.definition.fields}
        old={old?.when}
        entered={entered}
        wrong={wrong}
      />
      <button class="button" type="submit">
        {old ? 'บันทึกในฉบับร่าง' : 'เพิ่มในฉบับร่าง'}
      </button>
    </form>,
  )

/** Adds or changes an asked document of the working copy. */
export async function saveDocument(c: Context<AppEnv>): Promise<Response> {
  const entered = enteredIn(await c.req.formData())
  const editing = await editingOf(c)
  const old = oldOf(editing, entered.slot)
  const { documents, fields } = editing.definition
  const slot = old?.slot ?? freeKey('document', [...documents.map((one) => one.slot), ...Object.keys(fields)])
  const hint = (entered.hint ?? '').trim()
  const when = conditionFrom(entered, fields, old?.when)
  const asked: DocumentAsked = {
    slot,
    label: (entered.label ?? '').trim(),
    ...(hint !== '' && { hint }),
    ...(entered.optional === 'yes' && { optional: true }),
    ...(when && { when }),
    ...(entered.perRow && { perRow: entered.perRow }),
  }
  const definition = withDocument(editing.definition, asked)
  const edit = { what: 'document', did: old ? 'change' : 'add', label: asked.label } as const
  const outcome = await keep(c, editing, { revision: Number(entered.revision), definition, edit })
  if (outcome.kept) return c.redirect(`${editorAddress(editing.entry)}?done#documents`, 303)
  if ('happened' in outcome) {
    const now = await editingOf(c)
    return shown(c, now, { old: oldOf(now, entered.slot), entered, trouble: { happened: outcome.happened } })
  }
  const index = definition.documents.findIndex((one) => one.slot === slot)
  const { wrong, elsewhere } = placed(outcome.faults, ['documents', index], definition)
  const trouble = { elsewhere, isWrong: Object.keys(wrong).length > 0 }
  return shown(c, editing, { old, entered, wrong, trouble })
}

/** One place up or down, or not asked any more. */
export const documentStep = (step: 'up' | 'down' | 'remove') => async (c: Context<AppEnv>) => {
  const { slot = '', revision } = enteredIn(await c.req.formData())
  const editing = await editingOf(c)
  const old = oldOf(editing, slot)
  if (!old) return refusedPage(c, editing, { happened: [] })
  const definition =
    step === 'remove'
      ? withoutDocument(editing.definition, slot)
      : withDocumentMoved(editing.definition, slot, step)
  const edit = { what: 'document', did: step === 'remove' ? 'remove' : 'move', label: old.label } as const
  const outcome = await keep(c, editing, { revision: Number(revision), definition, edit })
  if (outcome.kept) return c.redirect(`${editorAddress(editing.entry)}#documents`, 303)
  if ('happened' in outcome) return refusedPage(c, await editingOf(c), outcome)
  return refusedPage(c, editing, { elsewhere: placed(outcome.faults, ['-'], definition).elsewhere })
}
