import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { findDefinition } from '#db/definitions.ts'
import { type MenuName, menuActions, menuNames, menuTitles, shippedMenus } from '#templates/menus/menu.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderFramingPage } from '../../page.tsx'
import { Alert, RefusedForm } from '../forms/alert.tsx'
import type { Entered, FormState, Wrong } from '../forms/entered.ts'
import { Select, TextInput } from '../forms/inputs.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { enteredOf, hasHint, most } from './entered.ts'
import { MenuFrame, menusPath } from './page.tsx'

interface State {
  entered?: Entered
  wrong?: Wrong
  /** Another administrator saved meanwhile. */
  overtakenBy?: string
  status?: ContentfulStatusCode
}

/** Every place of both menus, and beside them their pictures. */
export async function menusFormPage(c: Context<AppEnv>, state: State = {}): Promise<Response> {
  const latest = await findDefinition(c.var.runtime.db, 'menus')
  const {
    entered = enteredOf(latest?.content ?? shippedMenus),
    wrong = {},
    overtakenBy,
    status = 200,
  } = state
  return renderFramingPage(
    c,
    <Console frame={await frameOf(c)} title="แก้ไขเมนู LINE">
      <div>
        <a class="back" href={menusPath}>
          ← เมนู LINE
        </a>
        <h1>แก้ไขเมนู LINE</h1>
      </div>
      <RefusedForm wrong={wrong} />
      {overtakenBy !== undefined && (
        <Alert>{overtakenBy} แก้ไขเมนูก่อนท่าน จึงยังไม่ได้บันทึก สิ่งที่ท่านพิมพ์ยังอยู่ครบ ตรวจสอบแล้วกดบันทึกอีกครั้งได้</Alert>
      )}
      <div class="worded">
        <form class="stack" method="post" action={menusPath}>
          <CsrfField session={c.var.staff} />
          <input type="hidden" name="seen" value={latest?.version ?? 0} />
          {menuNames.map((name) => (
            <MenuInputs key={name} name={name} entered={entered} wrong={wrong} />
          ))}
          <div class="ways">
            <button class="button" type="submit">
              บันทึก
            </button>
            <button
              class="button plain"
              type="submit"
              formaction={`${menusPath}/preview`}
              formtarget="preview"
            >
              ดูตัวอย่าง
            </button>
            <button class="button plain" type="submit" formaction={`${menusPath}/shipped`}>
              กลับไปใช้เมนูที่มากับระบบ
            </button>
          </div>
        </form>
        <section aria-labelledby="preview">
          <h2 id="preview">ตัวอย่าง</h2>
          <p class="small muted">กด “ดูตัวอย่าง” เพื่อวาดภาพจากสิ่งที่พิมพ์ไว้โดยยังไม่บันทึก</p>
          <MenuFrame />
        </section>
      </div>
    </Console>,
    status,
  )
}

const MenuInputs = ({ name, ...form }: FormState & { name: MenuName }) => (
  <section class="card formstack" aria-labelledby={name}>
    <h2 id={name}>{menuTitles[name]}</h2>
    {shippedMenus[name].map((_, index) => (
      <fieldset class="asked" key={index}>
        <legend>
          ปุ่มที่ {index + 1}
          {hasHint(name, index) && ' (ปุ่มใหญ่)'}
        </legend>
        <Select {...form} name={`${name}.${index}.action`} label="เมื่อแตะ" options={menuActions} />
        <div class="pair">
          <TextInput {...form} name={`${name}.${index}.first`} label="ข้อความ บรรทัดที่ 1" most={60} />
          <TextInput {...form} name={`${name}.${index}.second`} label="บรรทัดที่ 2 (ไม่บังคับ)" most={60} />
        </div>
        {hasHint(name, index) && (
          <TextInput
            {...form}
            name={`${name}.${index}.hint`}
            label="คำอธิบายตัวเล็ก (ไม่บังคับ)"
            most={most.hint * 2}
          />
        )}
      </fieldset>
    ))}
  </section>
)
