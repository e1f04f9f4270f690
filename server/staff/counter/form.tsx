import type { Context } from 'hono'
import type { Fields } from '#templates/fields.ts'
import { representationFields } from '#templates/representation.ts'
import { requestWords } from '#templates/request-words.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { Alert } from '../forms/alert.tsx'
import type { Wrong } from '../forms/entered.ts'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { SendByEnter } from '../replies/picker.tsx'
import { DisclosureChoice } from './disclosure.tsx'
import { checked, type Filling, fillingOf, recordLook, unsupported } from './draft.ts'
import { FormInputs } from './inputs.tsx'
import { PaperInstead } from './paper-instead.tsx'
import { FiledFor, representedQuestions } from './represented.tsx'
import { maskedIdOf, Whose } from './whose.tsx'

/** The form of the draft, to be filled in for its citizen; the look is recorded, and the citizen sees it. */
export async function fillingPage(c: Context<AppEnv>): Promise<Response> {
  const filling = await fillingOf(c)
  if (filling instanceof Response) return filling
  await recordLook(c, filling)
  // The check led back here: what is wrong is said again.
  const result = c.req.query('do') === 'check' ? await checked(c, filling) : undefined
  return formPage(c, filling, result && 'wrong' in result ? { wrong: result.wrong } : {})
}

/** The same with what is wrong, or what was just done. */
export async function formPage(
  c: Context<AppEnv>,
  filling: Filling,
  { wrong = {}, done }: { wrong?: Wrong; done?: string | undefined },
): Promise<Response> {
  const { draft, citizen, service, typed } = filling
  const missing = unsupported(service.fields)
  const failed = Object.keys(wrong).length > 0
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title={`กรอกแทน ${service.name}`}>
      <Whose filling={filling} masked={await maskedIdOf(c, filling)}>
        <a class="back" href={citizen ? `/staff/identity/${citizen.id}` : '/staff/identity/counter'}>
          {citizen ? `← ข้อมูล${requestWords(service.group).filer}` : '← เคาน์เตอร์'}
        </a>
      </Whose>
      {failed && <Wrongs fields={service.fields} wrong={wrong} />}
      {done && (
        <p class="notice good" role="status">
          {done}
        </p>
      )}
      {missing === undefined ? (
        <form class="card formstack counter-form" method="post" action={`/staff/counter/${draft.id}`}>
          <CsrfField session={c.var.staff} />
          <SendByEnter />
          {service.notice && <p class="notice">{service.notice}</p>}
          <DisclosureChoice filling={filling} />
          <FiledFor filling={filling} wrong={wrong} />
          <FormInputs fields={service.fields} typed={typed} wrong={wrong} />
          <div class="ways">
            <button class="button" type="submit" name="do" value="check">
              ตรวจคำตอบ
            </button>
            <button class="button plain" type="submit" name="do" value="save">
              บันทึกไว้ก่อน
            </button>
          </div>
        </form>
      ) : (
        <PaperInstead citizen={citizen} service={service} label={missing} session={c.var.staff} />
      )}
    </Console>,
    failed ? 422 : 200,
  )
}

/** All that is wrong, each leading to where it is. */
const Wrongs = ({ fields, wrong }: { fields: Fields; wrong: Wrong }) => (
  <Alert>
    <p>ยังไม่ถูกต้อง {Object.keys(wrong).length} ช่อง กรุณาแก้ไข</p>
    <ul class="same">
      {Object.entries(wrong).map(([path, sentence]) => (
        <li key={path}>
          <a href={`#${path}`}>
            {labelIn(fields, path)}: {sentence}
          </a>
        </li>
      ))}
    </ul>
  </Alert>
)

const labelIn = (fields: Fields, path: string) => {
  const [first, ...rest] = path.split('.')
  if (first !== 'represented') return labelOf(fields, path.split('.'))
  return ['ผู้ที่ยื่นแทน', labelOf({ ...representationFields, ...representedQuestions }, rest)].join(' ').trim()
}

/** What the question of an error is called: ผู้อยู่อาศัยที่ 2 ชื่อ */
function labelOf(fields: Fields, [name = '', row, ...rest]: string[]): string {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (field?.kind !== 'rows' || row === undefined) return field?.label ?? name
  return `${field.rowLabel}ที่ ${Number(row) + 1} ${rest.length > 0 ? labelOf(field.item, rest) : ''}`.trim()
}
