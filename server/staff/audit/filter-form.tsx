import { Choice, Days, FilterButtons, Select } from '../queue/filter-form.tsx'
import { actionGroups, actionLabels } from './action-labels.ts'
import { type Asked, auditPath } from './filter.ts'

/** By whom, on what, what and when. */
export const AuditFilterForm = ({
  asked,
  people,
}: {
  asked: Asked
  people: readonly { id: string; name: string }[]
}) => (
  <form class="card filter" method="get" action={auditPath}>
    <div class="narrow-by">
      <Choice name="officer" label="เจ้าหน้าที่">
        <Select
          name="officer"
          chosen={asked.officer}
          all="ทุกคน"
          options={people.map(({ id, name }) => [id, name])}
        />
      </Choice>
      <Choice name="reference" label="เลขที่เรื่อง">
        <input id="reference" name="reference" inputMode="numeric" maxLength={40} value={asked.reference} />
      </Choice>
      <Choice name="action" label="การกระทำ">
        <select id="action" name="action">
          <option value="">ทั้งหมด</option>
          {actionGroups.map(([group, actions]) => (
            <optgroup key={group} label={group}>
              {actions.map((action) => (
                <option key={action} value={action} selected={action === asked.action}>
                  {actionLabels[action]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Choice>
      <Days asked={asked} from="ตั้งแต่วันที่" />
      <FilterButtons cleared={auditPath} />
    </div>
  </form>
)
