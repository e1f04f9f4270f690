import type { ComponentChildren } from 'preact'
import { type Due, soonDays } from '#db/request-queue.ts'
import { statuses, statusNames } from '#db/workflow.ts'
import { villageLine } from '#templates/villages.ts'
import { type Asked, type Choices, isNarrowed, queuePath } from './filter.ts'

export const dueLabels: Readonly<Record<Due, string>> = {
  late: 'เกินกำหนด',
  soon: `ครบกำหนดใน ${soonDays} วัน`,
}

/** How the queue is looked at: the search and the order in sight, the rest behind one press. */
export const FilterForm = ({ asked, choices }: { asked: Asked; choices: Choices }) => (
  <form class="card filter" method="get" action={queuePath}>
    {asked.standing && <input type="hidden" name="standing" value={asked.standing} />}
    {asked.citizen && <input type="hidden" name="citizen" value={asked.citizen} />}
    <div class="search">
      <div class="field">
        <label for="search">ค้นหา</label>
        <input
          id="search"
          name="search"
          type="search"
          value={asked.search}
          maxLength={100}
          placeholder="เลขที่เรื่อง ชื่อ เบอร์โทร หรือเลขประจำตัวประชาชน"
        />
      </div>
      <div class="field">
        <label for="order">เรียงตาม</label>
        <Select
          name="order"
          chosen={asked.order}
          all="ล่าสุดก่อน"
          options={[
            ['oldest', 'เก่าสุดก่อน'],
            ['due', 'ใกล้ครบกำหนดก่อน'],
          ]}
        />
      </div>
      <button class="button" type="submit">
        ค้นหา
      </button>
    </div>
    <details open={isNarrowed(asked)}>
      <summary>ตัวกรองเพิ่มเติม</summary>
      <div class="narrow-by">
        <Choice name="status" label="สถานะ">
          <Select
            name="status"
            chosen={asked.status}
            all="ทุกสถานะ"
            options={statusNames.map((name) => [name, statuses[name].label])}
          />
        </Choice>
        <Choice name="due" label="กำหนดเสร็จ">
          <Select name="due" chosen={asked.due} all="ทั้งหมด" options={Object.entries(dueLabels)} />
        </Choice>
        <Choice name="service" label="บริการ">
          <Select
            name="service"
            chosen={asked.service}
            all="ทุกบริการ"
            options={choices.services.map(({ code, name }) => [code, name])}
          />
        </Choice>
        <Choice name="department" label="กอง">
          <Select
            name="department"
            chosen={asked.department}
            all="ทุกกอง"
            options={choices.departments.map(({ id, name, closedAt }) => [
              id,
              closedAt ? `${name} (ปิดแล้ว)` : name,
            ])}
          />
        </Choice>
        <Choice name="officer" label="ผู้รับผิดชอบ">
          <Select
            name="officer"
            chosen={asked.officer}
            all="ทุกคน"
            options={[
              ['me', 'งานของฉัน'],
              ['none', 'ยังไม่มีผู้รับผิดชอบ'],
              ...choices.officers.map(({ id, name }): Option => [id, name]),
            ]}
          />
        </Choice>
        <Choice name="village" label="หมู่ที่">
          <input
            id="village"
            name="village"
            type="number"
            min={1}
            max={99}
            value={asked.village}
            list="villages"
          />
          <datalist id="villages">
            {choices.villages.map((village) => (
              <option key={villageLine(village)} value={village.number}>
                {villageLine(village)}
              </option>
            ))}
          </datalist>
        </Choice>
        <Days asked={asked} from="ยื่นตั้งแต่วันที่" />
        <FilterButtons cleared={queuePath} />
      </div>
    </details>
  </form>
)

/** From one day to another. */
export const Days = ({
  asked,
  from,
}: {
  asked: { from?: string | undefined; to?: string | undefined }
  from: string
}) => (
  <>
    <Choice name="from" label={from}>
      <input id="from" name="from" type="date" value={asked.from} />
    </Choice>
    <Choice name="to" label="ถึงวันที่">
      <input id="to" name="to" type="date" value={asked.to} />
    </Choice>
  </>
)

/** Narrows by what was chosen, or by nothing again. */
export const FilterButtons = ({ cleared }: { cleared: string }) => (
  <div class="doings">
    <button class="button" type="submit">
      กรอง
    </button>
    <a class="button plain" href={cleared}>
      ล้างตัวกรอง
    </a>
  </div>
)

/** Something to narrow by, under its name. */
export const Choice = ({
  name,
  label,
  children,
}: {
  name: string
  label: string
  children: ComponentChildren
}) => (
  <div class="field">
    <label for={name}>{label}</label>
    {children}
  </div>
)

export type Option = readonly [value: string, label: string]

/** One of several, or what is said where nothing is chosen. */
export const Select = ({
  name,
  id = name,
  chosen,
  all,
  options,
}: {
  name: string
  id?: string
  chosen?: string | undefined
  all: string
  options: readonly Option[]
}) => (
  <select id={id} name={name}>
    <option value="">{all}</option>
    {options.map(([value, label]) => (
      <option key={value} value={value} selected={value === chosen}>
        {label}
      </option>
    ))}
  </select>
)
