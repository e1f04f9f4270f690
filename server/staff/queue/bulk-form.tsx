import type { ComponentChildren } from 'preact'
import { choosable } from '#db/departments.ts'
import type { StaffSession } from '#db/staff.ts'
import { actions } from '#db/workflow.ts'
import { type Option, Select } from '../forms/inputs.tsx'
import { CsrfField } from '../layout.tsx'
import { type Asked, addressOf, type Choices } from './filter.ts'
import { AskedFields } from './tools.tsx'

/** What is done to several at once without another word: a refusal needs its reasons, and so a page of its own. */
export const bulkActions = ['accept', 'start', 'complete'] as const
export type BulkAction = (typeof bulkActions)[number]

/** The rows, each of which can be chosen, and below them what is done to the chosen. */
export const BulkForm = ({
  asked,
  choices,
  session,
  children,
}: {
  asked: Asked
  choices: Choices
  session: StaffSession
  children: ComponentChildren
}) => (
  <form class="bulk" method="post" action="/staff/requests/bulk">
    <CsrfField session={session} />
    <AskedFields asked={asked} />
    {children}
    <section class="card several" aria-labelledby="several-title">
      <div class="head">
        <h2 id="several-title">กับรายการที่เลือก</h2>
        <a href={`${addressOf({ ...asked })}${addressOf(asked).includes('?') ? '&' : '?'}pick=all`}>
          เลือกทั้งหน้านี้
        </a>
      </div>
      <div class="choices">
        <Select
          name="action"
          label="สถานะ"
          none="เลือกขั้นตอน"
          options={bulkActions.map((name) => [name, actions[name].label])}
        />
        <button class="button plain" type="submit" name="do" value="act">
          เปลี่ยนสถานะ
        </button>
        <Select
          name="toDepartment"
          id="to-department"
          label="กอง"
          none="ไม่เปลี่ยนกอง"
          options={choosable(choices.departments).map(({ id, name }) => [id, name])}
        />
        <Select
          name="toOfficer"
          id="to-officer"
          label="ผู้รับผิดชอบ"
          none="ไม่เปลี่ยนผู้รับผิดชอบ"
          options={[['none', 'ไม่ระบุผู้รับผิดชอบ'], ...choices.officers.map(({ id, name }): Option => [id, name])]}
        />
        <button class="button plain" type="submit" name="do" value="assign">
          มอบหมาย
        </button>
      </div>
    </section>
  </form>
)
