import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { DomainError } from '#db/errors.ts'
import { staffRoles } from '#db/staff.ts'
import { inviteColleague } from '#db/staff-links.ts'
import { emailSchema, shortText } from '#templates/answers.ts'
import type { AppEnv } from '../../app-env.ts'
import { fieldErrors } from '../../errors.ts'
import { renderPage } from '../../page.tsx'
import { staffLinkUrl } from '../../staff-news.ts'
import { RefusedForm } from '../forms/alert.tsx'
import { enteredFrom, type FormState } from '../forms/entered.ts'
import { TextInput } from '../forms/inputs.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { RoleChoice } from './forms.tsx'
import { personPage } from './person.tsx'

const invitation = z.object({
  name: shortText(100, 'กรุณากรอกชื่อและนามสกุล'),
  email: emailSchema,
  role: z.enum(staffRoles, 'กรุณาเลือกสิทธิ์'),
})

export const invitePage = (c: Context<AppEnv>) => page(c, { entered: { role: 'officer' }, wrong: {} })

/** Makes the account, owes the mail, and shows the link once. */
export async function inviteByForm(c: Context<AppEnv>): Promise<Response> {
  const { runtime, config, staff, delivery } = c.var
  const entered = enteredFrom(await c.req.parseBody())
  const checked = invitation.safeParse(entered)
  if (!checked.success) return page(c, { entered, wrong: fieldErrors(checked.error) }, 422)
  const actor = { type: 'staff', id: staff.member.id } as const
  try {
    const { member, token } = await inviteColleague(runtime.db, runtime.vault, checked.data, actor)
    delivery.deliverSoon()
    return personPage(c, { id: member.id, link: staffLinkUrl(config.publicUrl, token) })
  } catch (error) {
    if (!(error instanceof DomainError && error.fields)) throw error
    return page(c, { entered, wrong: error.fields }, 422)
  }
}

async function page(c: Context<AppEnv>, form: FormState, status: ContentfulStatusCode = 200) {
  const { role } = form.entered
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title="เชิญเจ้าหน้าที่">
      <div>
        <a class="back" href="/staff/people">
          ← เจ้าหน้าที่
        </a>
        <h1>เชิญเจ้าหน้าที่</h1>
        <p class="muted">ระบบส่งลิงก์ให้ตั้งรหัสผ่านทางอีเมล ใช้ได้ครั้งเดียวภายใน 7 วัน</p>
      </div>
      <RefusedForm
        wrong={form.wrong}
        verb="เชิญ"
        sentence={form.wrong.role && `ยังไม่ได้เชิญ ${form.wrong.role}`}
      />
      <form class="card formstack narrow" method="post" action="/staff/people/invite">
        <CsrfField session={c.var.staff} />
        <TextInput name="name" label="ชื่อและนามสกุล" most={100} {...form} />
        <TextInput name="email" label="อีเมล" hint="อีเมลของเจ้าตัว ใช้เข้าสู่ระบบ" most={254} {...form} />
        <RoleChoice role={staffRoles.find((one) => one === role)} />
        <button class="button" type="submit">
          ส่งคำเชิญ
        </button>
      </form>
    </Console>,
    status,
  )
}
