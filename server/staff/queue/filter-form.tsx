import { type Due, soonDays } from '#db/request-queue.ts'
import { statuses, statusNames } from '#db/workflow.ts'
import { villageLine } from '#templates/villages.ts'
import { Field, type Option, Select } from '../forms/inputs.tsx'
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
      <Field name="search" label="ค้นหา">
        {(facts) => (
          <input
            {...facts}
            type="search"
            value={asked.search}
            maxLength={100}
            placeholder="เลขที่เรื่อง ชื่อ เบอร์โทร หรือเลขประจำตัวประชาชน"
          />
        )}
      </Field>
      <Select
        name="order"
        label="เรียงตาม"
        options={{ '': 'ล่าสุดก่อน', oldest: 'เก่าสุดก่อน', due: 'ใกล้ครบกำหนดก่อน' }}
        value={asked.order}
      />
      <button class="button" type="submit">
        ค้นหา
      </button>
    </div>
    <details open={isNarrowed(asked)}>
      <summary>ตัวกรองเพิ่มเติม</summary>
      <div class="narrow-by">
        <Select
          name="status"
          label="สถานะ"
          value={asked.status}
          none="ทุกสถานะ"
          options={statusNames.map((name) => [name, statuses[name].label])}
        />
        <Select
          name="due"
          label="กำหนดเสร็จ"
          value={asked.due}
          none="ทั้งหมด"
          options={Object.entries(dueLabels)}
        />
        <Select
          name="service"
          label="บริการ"
          value={asked.service}
          none="ทุกบริการ"
          options={choices.services.map(({ code, name }) => [code, name])}
        />
        <Select
          name="department"
          label="กอง"
          value={asked.department}
          none="ทุกกอง"
          options={choices.departments.map(({ id, name, closedAt }) => [
            id,
            closedAt ? `${name} (ปิดแล้ว)` : name,
          ])}
        />
        <Select
          name="officer"
          label="ผู้รับผิดชอบ"
          value={asked.officer}
          none="ทุกคน"
          options={[
            ['me', 'งานของฉัน'],
            ['none', 'ยังไม่มีผู้รับผิดชอบ'],
            ...choices.officers.map(({ id, name }): Option => [id, name]),
          ]}
        />
        <Field name="village" label="หมู่ที่">
          {(facts) => (
            <>
              <input {...facts} type="number" min={1} max={99} value={asked.village} list="villages" />
              <datalist id="villages">
                {choices.villages.map((village) => (
                  <option key={villageLine(village)} value={village.number}>
                    {villageLine(village)}
                  </option>
                ))}
              </datalist>
            </>
          )}
        </Field>
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
    <Field name="from" label={from}>
      {(facts) => <input {...facts} type="date" value={asked.from} />}
    </Field>
    <Field name="to" label="ถึงวันที่">
      {(facts) => <input {...facts} type="date" value={asked.to} />}
    </Field>
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
