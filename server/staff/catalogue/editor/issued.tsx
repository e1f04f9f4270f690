import type { Context } from 'hono'
import { DomainError } from '#db/errors.ts'
import { freeKey, withIssue, withoutIssue } from '#templates/definitions/edits.ts'
import { issueKindLabels, validityText } from '#templates/definitions/issue-facts.ts'
import { type Issue, issueKinds } from '#templates/issuing/issue.ts'
import { licenceKinds } from '#templates/licences.ts'
import type { AppEnv } from '../../../app-env.ts'
import type { Entered } from '../../forms/entered.ts'
import { Select, TextInput, Tick } from '../../forms/inputs.tsx'
import { ConditionInputs } from './condition-inputs.tsx'
import { type Editing, editingOf, editorAddress, enteredIn, keep, placed } from './editing.ts'
import {
  enteredIssue,
  holderOptions,
  issueFrom,
  placedValidity,
  printable,
  validityOptions,
} from './issued-entered.ts'
import { refusedPage } from './overview.tsx'
import { editorPage, Sealed, type Trouble } from './page.tsx'

/** The documents that the service ends in, each with its way to be changed. */
export const IssuedDocuments = ({ editing: { entry, definition } }: { editing: Editing }) =>
  definition.group === 'complaint' ? null : (
    <section class="card" id="issued">
      <h2>เอกสารที่ออกให้</h2>
      {(definition.issues ?? []).length === 0 && <p class="muted">ใบเสร็จรับเงินออกได้ทุกบริการ นอกนั้นยังไม่มี</p>}
      <ul class="listed">
        {(definition.issues ?? []).map((issue) => (
          <li key={issue.key}>
            <a href={`${editorAddress(entry)}/issued?key=${issue.key}`}>{issue.title}</a>
            <p class="small muted">{issueSummary(issue, definition.fields)}</p>
          </li>
        ))}
      </ul>
      <div class="ways">
        <a class="button plain small" href={`${editorAddress(entry)}/issued`}>
          + เพิ่มเอกสารที่ออก
        </a>
      </div>
    </section>
  )

const issueSummary = ({ validity, approval, register }: Issue, fields: Editing['definition']['fields']) =>
  [validityText(validity, fields), register && 'ลงทะเบียนสาธารณะ', approval && 'ต้องให้ผู้อื่นลงนาม']
    .filter(Boolean)
    .join(' · ')

const oldOf = ({ definition }: Editing, key: string | undefined) =>
  definition.issues?.find((one) => one.key === key)

/** A document that nobody issued yet: it counts its own numbers, by the code of the service. */
function newIssue({ definition: { code, issues = [] } }: Editing, kind: string | undefined): Issue {
  const series = new Set(issues.map((one) => one.series))
  return {
    key: freeKey(
      'document',
      issues.map((one) => one.key),
    ),
    kind: issueKinds.find((one) => one === kind) ?? 'certificate',
    series: series.has(code) ? freeKey(`${code}-`, [...series]) : code,
    title: '',
  }
}

/** The form of one issued document, as it stands or new. */
export async function issuedPage(c: Context<AppEnv>): Promise<Response> {
  const editing = await editingOf(c)
  const key = c.req.query('key')
  const old = oldOf(editing, key)
  if (key !== undefined && !old) throw new DomainError('not_found')
  return shown(c, editing, { old, entered: enteredIssue(old ?? newIssue(editing, undefined)) })
}

interface Shown {
  old: Issue | undefined
  entered: Entered
  wrong?: Record<string, string>
  trouble?: Trouble
}

function shown(c: Context<AppEnv>, editing: Editing, { old, entered, wrong = {}, trouble }: Shown) {
  const form = { entered, wrong }
  const { fields } = editing.definition
  const printed = (entered.prints ?? '').split(',')
  const address = `${editorAddress(editing.entry)}/issued`
  return editorPage(
    c,
    { editing, title: old ? 'เอกสารที่ออกให้' : 'เพิ่มเอกสารที่ออกให้', ...(trouble && { trouble }) },
    <>
      <form class="card formstack narrow" method="post" action={address}>
        <Sealed c={c} editing={editing} />
        {old && <input type="hidden" name="key" value={old.key} />}
        {!old && <Select {...form} name="kind" label="ชนิดของเอกสาร" options={issueKindLabels} />}
        <TextInput {...form} name="title" label="ชื่อเอกสาร" />
        <TextInput {...form} name="authority" label="ออกในฐานะ (ไม่บังคับ)" hint="ถ้าเว้นว่าง เป็นเจ้าพนักงานท้องถิ่น" />
        <Select
          {...form}
          name="holder"
          label="ออกให้แก่"
          hint="ถ้าคำถามที่เลือกไม่มีคำตอบ ออกให้แก่ผู้ยื่นคำขอ"
          options={holderOptions(fields)}
        />
        <TextInput {...form} name="grants" label="ข้อความก่อนชื่อผู้ได้รับ (ไม่บังคับ)" hint="เช่น อนุญาตให้" />
        <TextInput {...form} name="states" label="ข้อความหลังชื่อผู้ได้รับ (ไม่บังคับ)" rows={3} />
        <fieldset class="asked">
          <legend>คำตอบที่พิมพ์ในเอกสาร</legend>
          <div class="checks">
            {printable(fields).map(([name, { label }]) => (
              <label key={name}>
                <input type="checkbox" name="prints" value={name} checked={printed.includes(name)} />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
        <TextInput
          {...form}
          name="adds"
          label="รายการที่เจ้าหน้าที่กรอกเพิ่ม (ไม่บังคับ)"
          hint="บรรทัดละหนึ่งรายการ เช่น ค่าธรรมเนียม หรือ ตามใบเสร็จรับเงินเลขที่"
          rows={3}
        />
        <Select
          {...form}
          name="validity"
          label="อายุเอกสาร"
          hint="ระบบคำนวณวันหมดอายุให้ เจ้าหน้าที่แก้ก่อนลงนามได้"
          options={validityOptions(fields)}
        />
        <TextInput {...form} name="validityCount" label="จำนวนวัน เดือน หรือปี (ถ้านับ)" inputMode="decimal" />
        <TextInput {...form} name="conditions" label="เงื่อนไขแนบท้าย (ไม่บังคับ)" hint="บรรทัดละหนึ่งข้อ" rows={5} />
        <TextInput {...form} name="notice" label="คำเตือนใต้ลายมือชื่อ (ไม่บังคับ)" rows={2} />
        <Tick name="approval" label="ผู้ลงนามต้องไม่ใช่ผู้จัดทำ" entered={entered} />
        <Select
          {...form}
          name="register"
          label="ทะเบียนผู้รับใบอนุญาตที่เปิดเผยต่อสาธารณะ"
          hint="ชื่อผู้ได้รับ เลขที่ และวันหมดอายุ เปิดให้ประชาชนค้นได้"
          options={{ '': 'ไม่ลงทะเบียน', ...licenceKinds }}
        />
        <ConditionInputs legend="ออกเมื่อ" before={fields} old={old?.when} {...form} />
        <button class="button" type="submit">
          {old ? 'บันทึกในฉบับร่าง' : 'เพิ่มในฉบับร่าง'}
        </button>
      </form>
      {old && (
        <form class="narrow" method="post" action={`${address}/remove`}>
          <Sealed c={c} editing={editing} />
          <input type="hidden" name="key" value={old.key} />
          <button class="button plain wide" type="submit">
            เลิกออกเอกสารนี้
          </button>
        </form>
      )}
    </>,
  )
}

/** Adds or changes an issued document of the working copy. */
export async function saveIssued(c: Context<AppEnv>): Promise<Response> {
  const entered = enteredIn(await c.req.formData())
  const editing = await editingOf(c)
  const old = oldOf(editing, entered.key)
  if (entered.key !== undefined && !old) return refusedPage(c, editing, { happened: [] })
  const issue = issueFrom(old ?? newIssue(editing, entered.kind), entered, editing.definition.fields)
  const definition = withIssue(editing.definition, issue)
  const edit = { what: 'issued', did: old ? 'change' : 'add', label: issue.title } as const
  const outcome = await keep(c, editing, { revision: Number(entered.revision), definition, edit })
  if (outcome.kept) return c.redirect(`${editorAddress(editing.entry)}?done#issued`, 303)
  if ('happened' in outcome) {
    const now = await editingOf(c)
    return shown(c, now, { old: oldOf(now, entered.key), entered, trouble: { happened: outcome.happened } })
  }
  const index = definition.issues?.findIndex(({ key }) => key === issue.key) ?? -1
  const found = placed(outcome.faults, ['issues', index], definition)
  const wrong = placedValidity(found.wrong, entered)
  const trouble = { elsewhere: found.elsewhere, isWrong: Object.keys(wrong).length > 0 }
  return shown(c, editing, { old, entered, wrong, trouble })
}

/** The service issues this document no more; what was issued stays. */
export async function removeIssued(c: Context<AppEnv>): Promise<Response> {
  const { key = '', revision } = enteredIn(await c.req.formData())
  const editing = await editingOf(c)
  const old = oldOf(editing, key)
  if (!old) return refusedPage(c, editing, { happened: [] })
  const definition = withoutIssue(editing.definition, key)
  const edit = { what: 'issued', did: 'remove', label: old.title } as const
  const outcome = await keep(c, editing, { revision: Number(revision), definition, edit })
  if (outcome.kept) return c.redirect(`${editorAddress(editing.entry)}?done#issued`, 303)
  if ('happened' in outcome) return refusedPage(c, await editingOf(c), outcome)
  return refusedPage(c, editing, { elsewhere: placed(outcome.faults, ['-'], definition).elsewhere })
}
