import type { Context } from 'hono'
import { type DepartmentUse, listDepartmentUses } from '#db/department-list.ts'
import { type Department, listDepartments } from '#db/departments.ts'
import type { StaffSession } from '#db/staff.ts'
import { thaiDate } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { DoneNotice } from '../done-notice.tsx'
import { Alert } from '../forms/alert.tsx'
import { TextInput } from '../forms/inputs.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { addressOf } from '../queue/filter.ts'

const doneTexts: Readonly<Record<string, string>> = {
  added: 'เพิ่มกองแล้ว เลือกเป็นผู้รับผิดชอบได้ที่หน้าบริการ',
  renamed: 'เปลี่ยนชื่อกองแล้ว มีผลกับบริการ คิว และแบบฟอร์มใหม่ทันที',
  moved: 'เปลี่ยนลำดับแล้ว',
  closed: 'ปิดกองแล้ว เรื่องที่เสร็จแล้วยังค้นหาตามกองนี้ได้',
  reopened: 'เปิดกองแล้ว',
}
const none: DepartmentUse = { services: 0, officers: 0, open: 0 }

/** The departments, what each has to do, and how to change them. */
export async function departmentsPage(
  c: Context<AppEnv>,
  wrong?: { sentence: string; typed?: string | undefined },
): Promise<Response> {
  const { db } = c.var.runtime
  const [frame, all, uses] = await Promise.all([frameOf(c), listDepartments(db), listDepartmentUses(db)])
  const done = c.req.method === 'GET' ? doneTexts[c.req.query('done') ?? ''] : undefined
  const open = all.filter(({ closedAt }) => closedAt === null)
  return renderPage(
    c,
    <Console frame={frame} title="กอง">
      <div>
        <a class="back" href="/staff/settings">
          ← ตั้งค่าหน่วยงาน
        </a>
        <h1>กอง</h1>
        <p class="muted">บริการ เจ้าหน้าที่ และคำร้องอ้างถึงกองในรายการนี้ เปลี่ยนชื่อแล้วเรื่องเดิมยังอยู่กับกองเดิม</p>
      </div>
      <DoneNotice>{done}</DoneNotice>
      <Alert id="wrong">{wrong?.sentence}</Alert>
      <ol class="departments">
        {all.map((department) => (
          <li key={department.id} class="card">
            <One
              department={department}
              use={uses.get(department.id) ?? none}
              isFirst={department.id === open[0]?.id}
              isLast={department.id === open.at(-1)?.id}
              session={c.var.staff}
            />
          </li>
        ))}
      </ol>
      <form class="card formstack narrow" method="post" action="/staff/settings/departments">
        <h2>เพิ่มกอง</h2>
        <CsrfField session={c.var.staff} />
        <TextInput
          name="name"
          label="ชื่อกองหรืองาน"
          hint="เช่น กองสวัสดิการสังคม"
          value={wrong?.typed}
          most={100}
          required
          refusedIn={wrong?.typed !== undefined && 'wrong'}
        />
        <button class="button" type="submit">
          เพิ่มกอง
        </button>
      </form>
    </Console>,
    wrong ? 422 : 200,
  )
}

interface OneProps {
  department: Department
  use: DepartmentUse
  isFirst: boolean
  isLast: boolean
  session: StaffSession
}

const One = ({ department, use, isFirst, isLast, session }: OneProps) => {
  const { id, name, closedAt, revision } = department
  const press = { id, name, session }
  return (
    <>
      <div class="head">
        <h2>
          {name} {closedAt && <span class="badge">ปิดเมื่อ {thaiDate(closedAt, 'medium')}</span>}
        </h2>
        <div class="actions">
          {!closedAt && !isFirst && <Press {...press} to="up" label="เลื่อนขึ้น" />}
          {!closedAt && !isLast && <Press {...press} to="down" label="เลื่อนลง" />}
          {closedAt ? (
            <Press {...press} to="reopen" label="เปิดอีกครั้ง" />
          ) : (
            <Press {...press} to="close" label="ปิดกอง" />
          )}
        </div>
      </div>
      <p class="small muted">
        บริการ {use.services} รายการ · เจ้าหน้าที่ {use.officers} คน ·{' '}
        <a href={addressOf({ department: id })}>
          เรื่องที่ยังไม่เสร็จ {use.open.toLocaleString('en-US')} เรื่อง<span class="hidden"> ของ{name}</span>
        </a>
      </p>
      <details>
        <summary>
          เปลี่ยนชื่อ<span class="hidden"> {name}</span>
        </summary>
        <form class="rename" method="post" action={`/staff/settings/departments/${id}/rename`}>
          <CsrfField session={session} />
          <input type="hidden" name="revision" value={revision} />
          <TextInput
            id={`name-${id}`}
            name="name"
            label={
              <>
                ชื่อใหม่<span class="hidden">ของ{name}</span>
              </>
            }
            value={name}
            most={100}
            required
          />
          <button class="button plain" type="submit">
            บันทึกชื่อ<span class="hidden"> {name}</span>
          </button>
        </form>
      </details>
    </>
  )
}

const Press = ({
  id,
  name,
  to,
  label,
  session,
}: {
  id: string
  name: string
  to: 'up' | 'down' | 'close' | 'reopen'
  label: string
  session: StaffSession
}) => (
  <form method="post" action={`/staff/settings/departments/${id}/${to}`}>
    <CsrfField session={session} />
    <button class="button plain small" type="submit">
      {label}
      <span class="hidden"> {name}</span>
    </button>
  </form>
)
