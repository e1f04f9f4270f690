import type { Context } from 'hono'
import type { Service } from '#templates/service.ts'
import type { AppEnv } from '../../../app-env.ts'
import type { Entered } from '../../forms/entered.ts'
import { TextInput, Tick } from '../../forms/inputs.tsx'
import { type Editing, editingOf, editorAddress, enteredIn, keep, placed } from './editing.ts'
import { linesIn } from './lines.ts'
import { editorPage, Sealed, type Trouble } from './page.tsx'

const enteredTexts = (service: Service): Entered => ({
  name: service.name,
  description: service.description,
  form: service.form ?? '',
  declarations: (service.declarations ?? []).join('\n'),
  officers: (service.officers ?? []).join('\n'),
  ...(service.printsCitizenId && { printsCitizenId: 'yes' }),
  ...(service.identityLevel === 2 && { identified: 'yes' }),
})

/** The definition with the texts of the form; what is left empty it has no longer. */
function withTexts(service: Service, entered: Entered): Service {
  const {
    form: _,
    declarations: __,
    officers: ___,
    printsCitizenId: ____,
    identityLevel: _____,
    ...rest
  } = service
  const [form = '', declarations, officers] = [
    entered.form?.trim(),
    linesIn(entered.declarations),
    linesIn(entered.officers),
  ]
  return {
    ...rest,
    name: entered.name ?? '',
    description: entered.description ?? '',
    ...(form !== '' && { form }),
    ...(declarations.length > 0 && { declarations }),
    ...(officers.length > 0 && { officers }),
    ...(entered.printsCitizenId === 'yes' && { printsCitizenId: true }),
    ...(entered.identified === 'yes' && { identityLevel: 2 }),
  }
}

/** The form of what a service is called and says. */
export async function textsPage(c: Context<AppEnv>): Promise<Response> {
  const editing = await editingOf(c)
  return shown(c, editing, { entered: enteredTexts(editing.definition), wrong: {}, trouble: {} })
}

interface Shown {
  entered: Entered
  wrong: Record<string, string>
  trouble: Trouble
}

function shown(c: Context<AppEnv>, editing: Editing, { entered, wrong, trouble }: Shown) {
  const form = { entered, wrong }
  return editorPage(
    c,
    { editing, title: 'ชื่อและข้อความ', trouble },
    <form class="card formstack narrow" method="post" action={`${editorAddress(editing.entry)}/texts`}>
      <Sealed c={c} editing={editing} />
      <TextInput {...form} name="name" label="ชื่อ" hint="ตามที่แสดงในเมนู" />
      <TextInput {...form} name="description" label="คำอธิบาย" hint="หนึ่งประโยค เลือกบริการนี้เมื่อใด" rows={2} />
      {editing.definition.group === 'request' && (
        <>
          <TextInput {...form} name="form" label="ชื่อแบบฟอร์มกระดาษ (ไม่บังคับ)" hint="เช่น แบบ ข.1" />
          <TextInput
            {...form}
            name="declarations"
            label="คำรับรองเหนือลายมือชื่อ (ไม่บังคับ)"
            hint="บรรทัดละหนึ่งข้อ ถ้าเว้นว่าง ใช้คำรับรองทั่วไป"
            rows={3}
          />
          <TextInput
            {...form}
            name="officers"
            label="ผู้ลงความเห็นในแบบฟอร์ม (ไม่บังคับ)"
            hint="บรรทัดละหนึ่งตำแหน่ง ตามลำดับ ถ้าเว้นว่าง เป็นปลัดและนายก"
            rows={3}
          />
          <Tick name="printsCitizenId" label="พิมพ์เลขประจำตัวประชาชนในช่อง 13 หลัก" entered={entered} />
          <Tick name="identified" label="ต้องยืนยันตัวตนก่อนเจ้าหน้าที่รับเรื่อง" entered={entered} />
        </>
      )}
      <button class="button" type="submit">
        บันทึกในฉบับร่าง
      </button>
    </form>,
  )
}

/** Keeps the texts in the working copy. */
export async function saveTexts(c: Context<AppEnv>): Promise<Response> {
  const entered = enteredIn(await c.req.formData())
  const editing = await editingOf(c)
  const definition = withTexts(editing.definition, entered)
  const edit = { what: 'texts', did: 'change' } as const
  const outcome = await keep(c, editing, { revision: Number(entered.revision), definition, edit })
  if (outcome.kept) return c.redirect(`${editorAddress(editing.entry)}?done`, 303)
  if ('happened' in outcome)
    return shown(c, await editingOf(c), { entered, wrong: {}, trouble: { happened: outcome.happened } })
  const { wrong } = placed(outcome.faults, [], definition)
  return shown(c, editing, { entered, wrong, trouble: { isWrong: true } })
}
