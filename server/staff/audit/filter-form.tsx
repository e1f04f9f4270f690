import { Field, Select, TextInput } from '../forms/inputs.tsx'
import { Days, FilterButtons } from '../queue/filter-form.tsx'
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
      <Select
        name="officer"
        label="เจ้าหน้าที่"
        value={asked.officer}
        none="ทุกคน"
        options={people.map(({ id, name }) => [id, name])}
      />
      <TextInput name="reference" label="เลขที่เรื่อง" inputMode="numeric" most={40} value={asked.reference} />
      <Field name="action" label="การกระทำ">
        {(facts) => (
          <select {...facts}>
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
        )}
      </Field>
      <Days asked={asked} from="ตั้งแต่วันที่" />
      <FilterButtons cleared={auditPath} />
    </div>
  </form>
)
