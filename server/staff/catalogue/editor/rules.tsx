import type { Context } from 'hono'
import { DomainError } from '#db/errors.ts'
import { type ComplaintRules, complaintKindLabels, secrecies } from '#templates/complaint.ts'
import { numberOf } from '#templates/conditions.ts'
import { secrecyLabels } from '#templates/definitions/facts.ts'
import type { Options } from '#templates/fields.ts'
import type { Service } from '#templates/service.ts'
import type { AppEnv } from '../../../app-env.ts'
import type { Entered } from '../../forms/entered.ts'
import { Select, TextInput, Tick } from '../../forms/inputs.tsx'
import { type Editing, editingOf, editorAddress, enteredIn, keep, placed } from './editing.ts'
import { linesIn } from './lines.ts'
import { editorPage, Sealed, type Trouble } from './page.tsx'

const rulesOf = ({ definition }: Editing): ComplaintRules => {
  if (!definition.complaint) throw new DomainError('not_found')
  return definition.complaint
}
const problemsOf = ({ fields }: Service): Options =>
  fields.problem?.kind === 'choice' ? fields.problem.options : {}

const enteredRules = (rules: ComplaintRules): Entered => ({
  kind: rules.kind,
  secrecy: rules.secrecy,
  place: rules.place,
  acknowledgeDays: String(rules.acknowledgeDays),
  elsewhere: rules.elsewhere ?? '',
  words: rules.words.join('\n'),
  ...(rules.anonymous && { anonymous: 'yes' }),
  ...(rules.onMap && { onMap: 'yes' }),
  ...prefixed('urgent', rules.urgent),
  ...prefixed(
    'words',
    Object.fromEntries(
      Object.entries(rules.problemWords ?? {}).map(([key, words]) => [key, words.join(', ')]),
    ),
  ),
})
const prefixed = (prefix: string, texts: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${prefix}.${key}`, text]))

/** The rules that the form says; whether they are some, the schema says. */
function rulesFrom(entered: Entered, problems: Options): ComplaintRules {
  const keys = Object.keys(problems)
  const texts = (prefix: string) =>
    keys.flatMap((key): [string, string][] => {
      const text = (entered[`${prefix}.${key}`] ?? '').trim()
      return text === '' ? [] : [[key, text]]
    })
  const [urgent, words] = [texts('urgent'), texts('words')]
  const days = entered.acknowledgeDays ?? ''
  const elsewhere = (entered.elsewhere ?? '').trim()
  const rules = {
    kind: entered.kind,
    secrecy: entered.secrecy,
    anonymous: entered.anonymous === 'yes',
    place: entered.place,
    onMap: entered.onMap === 'yes',
    acknowledgeDays: numberOf(days) ?? days,
    words: linesIn(entered.words),
    ...(words.length > 0 && {
      problemWords: Object.fromEntries(
        words.map(([key, text]) => [key, linesIn(text.replaceAll(',', '\n'))]),
      ),
    }),
    ...(urgent.length > 0 && { urgent: Object.fromEntries(urgent) }),
    ...(elsewhere !== '' && { elsewhere }),
  }
  return rules as unknown as ComplaintRules
}

/** The form of what holds of complaints of a category. */
export async function rulesPage(c: Context<AppEnv>): Promise<Response> {
  const editing = await editingOf(c)
  return shown(c, editing, { entered: enteredRules(rulesOf(editing)), wrong: {}, trouble: {} })
}

interface Shown {
  entered: Entered
  wrong: Record<string, string>
  trouble: Trouble
}

function shown(c: Context<AppEnv>, editing: Editing, { entered, wrong, trouble }: Shown) {
  const form = { entered, wrong }
  const secrecyOptions = Object.fromEntries(secrecies.map((one) => [one, secrecyLabels[one]]))
  return editorPage(
    c,
    { editing, title: 'ข้อกำหนดของเรื่องร้องเรียน', trouble },
    <form class="card formstack narrow" method="post" action={`${editorAddress(editing.entry)}/rules`}>
      <Sealed c={c} editing={editing} />
      <Select {...form} name="kind" label="ประเภท" options={complaintKindLabels} />
      <Select
        {...form}
        name="secrecy"
        label="ชั้นความลับ"
        options={secrecyOptions}
        hint="เรื่องลับ เห็นเฉพาะเจ้าหน้าที่ที่ได้รับมอบหมาย ถ้ายังไม่มอบหมายใคร หมวดนี้ยังไม่เปิดรับ"
      />
      <Tick name="anonymous" label="แจ้งโดยไม่ระบุชื่อได้" entered={entered} />
      <Tick name="onMap" label="แสดงจุดแบบหยาบบนแผนที่สาธารณะได้" entered={entered} />
      <Select
        {...form}
        name="place"
        label="ตำแหน่ง"
        options={{ required: 'ต้องปักหมุด', optional: 'ปักหมุดหรือไม่ก็ได้', none: 'ไม่ถาม' }}
      />
      <TextInput
        {...form}
        name="acknowledgeDays"
        label="ตอบรับเรื่องภายใน (วันทำการ)"
        hint="0 คือทันที"
        inputMode="decimal"
      />
      <TextInput
        {...form}
        name="words"
        label="คำที่ประชาชนใช้เรียกเรื่องนี้"
        hint="บรรทัดละหนึ่งคำ แชตใช้เดาหมวดแล้วถามก่อนเสมอ"
        rows={6}
      />
      <TextInput {...form} name="elsewhere" label="แจ้งหน่วยงานอื่นได้ที่ (ไม่บังคับ)" />
      <Problems problems={problemsOf(editing.definition)} entered={entered} />
      <button class="button" type="submit">
        บันทึกในฉบับร่าง
      </button>
    </form>,
  )
}

const Problems = ({ problems, entered }: { problems: Options; entered: Entered }) => (
  <>
    {Object.entries(problems).map(([key, label]) => (
      <fieldset class="asked" key={key}>
        <legend>{label}</legend>
        <TextInput
          name={`urgent.${key}`}
          label="ถ้าเป็นเรื่องด่วน ให้โทรหาใครก่อน (ไม่บังคับ)"
          entered={entered}
          wrong={{}}
        />
        <TextInput
          name={`words.${key}`}
          label="คำอื่นที่ใช้เรียก คั่นด้วยจุลภาค (ไม่บังคับ)"
          entered={entered}
          wrong={{}}
        />
      </fieldset>
    ))}
  </>
)

/** Keeps the rules in the working copy. */
export async function saveRules(c: Context<AppEnv>): Promise<Response> {
  const entered = enteredIn(await c.req.formData())
  const editing = await editingOf(c)
  rulesOf(editing)
  const definition = {
    ...editing.definition,
    complaint: rulesFrom(entered, problemsOf(editing.definition)),
  }
  const edit = { what: 'rules', did: 'change' } as const
  const outcome = await keep(c, editing, { revision: Number(entered.revision), definition, edit })
  if (outcome.kept) return c.redirect(`${editorAddress(editing.entry)}?done`, 303)
  if ('happened' in outcome)
    return shown(c, await editingOf(c), { entered, wrong: {}, trouble: { happened: outcome.happened } })
  const { wrong, elsewhere } = placed(outcome.faults, ['complaint'], definition)
  return shown(c, editing, { entered, wrong, trouble: { elsewhere, isWrong: Object.keys(wrong).length > 0 } })
}
