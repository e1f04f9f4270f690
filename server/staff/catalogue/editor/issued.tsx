import type { Context } from 'hono'
import { DomainError } from '#db/errors.ts'
import type { Fields } from '#templates/fields.ts'
import type { Issue } from '#templates/issuing/issue.ts'
import type { AppEnv } from '../../../app-env.ts'
import { type Editing, type Entered, editingOf, editorAddress, enteredIn, keep, placed } from './editing.ts'
import { Input, Tick } from './inputs.tsx'
import { linesIn } from './lines.ts'
import { editorPage, Sealed, type Trouble } from './page.tsx'

/** What no paper prints: it is no answer, or too much of somebody. */
const neverPrinted = ['heading', 'paragraph', 'attachments', 'citizen-id', 'bank-account']
const printable = (fields: Fields) =>
  Object.entries(fields).filter(([, { kind }]) => !neverPrinted.includes(kind))

/** The documents that the service ends in, each with its way to be reworded. */
export const IssuedDocuments = ({ editing: { entry, definition } }: { editing: Editing }) =>
  definition.issues && definition.issues.length > 0 ? (
    <section class="card" id="issued">
      <h2>เอกสารที่ออกให้</h2>
      <ul class="listed">
        {definition.issues.map(({ key, title, approval }) => (
          <li key={key}>
            <a href={`${editorAddress(entry)}/issued?key=${key}`}>{title}</a>
            {approval && <span class="small muted"> ต้องให้ผู้อื่นลงนาม</span>}
          </li>
        ))}
      </ul>
    </section>
  ) : null

function issueOf({ definition }: Editing, key: string | undefined): { issue: Issue; index: number } {
  const index = definition.issues?.findIndex((one) => one.key === key) ?? -1
  const issue = definition.issues?.[index]
  if (!issue) throw new DomainError('not_found')
  return { issue, index }
}

const enteredIssue = (issue: Issue): Entered => ({
  title: issue.title,
  authority: issue.authority ?? '',
  grants: issue.grants ?? '',
  states: issue.states ?? '',
  prints: (issue.prints ?? []).join(','),
  adds: (issue.adds ?? []).join('\n'),
  conditions: (issue.conditions ?? []).join('\n'),
  notice: issue.notice ?? '',
  ...(issue.approval && { approval: 'yes' }),
})

/** The document with the words of the form; what is printed keeps its order, and what is new follows. */
function withEntered(issue: Issue, entered: Entered, fields: Fields): Issue {
  const { key, kind, series, when, holder, validity, register } = issue
  const ticked = new Set((entered.prints ?? '').split(',').filter(Boolean))
  const asked = printable(fields).map(([name]) => name)
  const prints = [...new Set([...(issue.prints ?? []), ...asked])].filter((name) => ticked.has(name))
  const line = (name: string) => (entered[name] ?? '').trim()
  const [adds, conditions] = [linesIn(entered.adds), linesIn(entered.conditions)]
  return {
    ...{ key, kind, series, title: line('title') },
    ...(when && { when }),
    ...(holder && { holder }),
    ...(validity && { validity }),
    ...(register && { register }),
    ...(line('authority') && { authority: line('authority') }),
    ...(line('grants') && { grants: line('grants') }),
    ...(line('states') && { states: line('states') }),
    ...(line('notice') && { notice: line('notice') }),
    ...(prints.length > 0 && { prints }),
    ...(adds.length > 0 && { adds }),
    ...(conditions.length > 0 && { conditions }),
    ...(entered.approval === 'yes' && { approval: true }),
  }
}

/** The form of one issued document. */
export async function issuedPage(c: Context<AppEnv>): Promise<Response> {
  const editing = await editingOf(c)
  const { issue } = issueOf(editing, c.req.query('key'))
  return shown(c, editing, { issue, entered: enteredIssue(issue), wrong: {}, trouble: {} })
}

interface Shown {
  issue: Issue
  entered: Entered
  wrong: Record<string, string>
  trouble: Trouble
}

function shown(c: Context<AppEnv>, editing: Editing, { issue, entered, wrong, trouble }: Shown) {
  const form = { entered, wrong }
  const printed = (entered.prints ?? '').split(',')
  return editorPage(
    c,
    { editing, title: 'เอกสารที่ออกให้', trouble },
    <form class="card formstack narrow" method="post" action={`${editorAddress(editing.entry)}/issued`}>
      <Sealed c={c} editing={editing} />
      <input type="hidden" name="key" value={issue.key} />
      <Input {...form} name="title" label="ชื่อเอกสาร" />
      <Input {...form} name="authority" label="ออกในฐานะ (ไม่บังคับ)" hint="ถ้าเว้นว่าง เป็นเจ้าพนักงานท้องถิ่น" />
      <Input {...form} name="grants" label="ข้อความก่อนชื่อผู้ได้รับ (ไม่บังคับ)" hint="เช่น อนุญาตให้" />
      <Input {...form} name="states" label="ข้อความหลังชื่อผู้ได้รับ (ไม่บังคับ)" rows={3} />
      <fieldset class="asked">
        <legend>คำตอบที่พิมพ์ในเอกสาร</legend>
        <div class="checks">
          {printable(editing.definition.fields).map(([name, { label }]) => (
            <label key={name}>
              <input type="checkbox" name="prints" value={name} checked={printed.includes(name)} />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      <Input {...form} name="adds" label="รายการที่เจ้าหน้าที่กรอกเพิ่ม (ไม่บังคับ)" hint="บรรทัดละหนึ่งรายการ" rows={3} />
      <Input {...form} name="conditions" label="เงื่อนไขแนบท้าย (ไม่บังคับ)" hint="บรรทัดละหนึ่งข้อ" rows={5} />
      <Input {...form} name="notice" label="คำเตือนใต้ลายมือชื่อ (ไม่บังคับ)" rows={2} />
      <Tick name="approval" label="ผู้ลงนามต้องไม่ใช่ผู้จัดทำ" entered={entered} />
      <button class="button" type="submit">
        บันทึกในฉบับร่าง
      </button>
    </form>,
  )
}

/** Keeps the words of an issued document in the working copy. */
export async function saveIssued(c: Context<AppEnv>): Promise<Response> {
  const entered = enteredIn(await c.req.formData())
  const editing = await editingOf(c)
  const { issue, index } = issueOf(editing, entered.key)
  const changed = withEntered(issue, entered, editing.definition.fields)
  const issues = editing.definition.issues?.with(index, changed) ?? []
  const definition = { ...editing.definition, issues }
  const edit = { what: 'issued', did: 'change', label: changed.title } as const
  const outcome = await keep(c, editing, { revision: Number(entered.revision), definition, edit })
  if (outcome.kept) return c.redirect(`${editorAddress(editing.entry)}?done#issued`, 303)
  if ('happened' in outcome)
    return shown(c, await editingOf(c), {
      issue,
      entered,
      wrong: {},
      trouble: { happened: outcome.happened },
    })
  const { wrong, elsewhere } = placed(outcome.faults, ['issues', index], definition)
  const trouble = { elsewhere, isWrong: Object.keys(wrong).length > 0 }
  return shown(c, editing, { issue, entered, wrong, trouble })
}
