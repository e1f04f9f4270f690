import { type Disclosure, disclosures, disclosuresOf } from '#templates/complaint.ts'
import type { Filling } from './draft.ts'

/** How much of themselves a complaint may show of somebody with a name. */
const choices = ({ citizen, service }: Filling): readonly Disclosure[] =>
  citizen && service.complaint
    ? disclosuresOf(service.complaint).filter((disclosure) => disclosure !== 'anonymous')
    : []

/** What was chosen; as it was where there is nothing to choose. */
export const disclosureIn = (form: Pick<FormData, 'get'>, filling: Filling): Disclosure =>
  choices(filling).find((disclosure) => disclosure === form.get('disclosure')) ?? filling.draft.disclosure

/** Asked before the complaint, as on the phone. */
export const DisclosureChoice = ({ filling }: { filling: Filling }) => {
  const offered = choices(filling)
  return (
    offered.length > 0 && (
      <fieldset class="checks field">
        <legend>การเปิดเผยชื่อผู้แจ้ง</legend>
        {offered.map((disclosure) => (
          <label key={disclosure}>
            <input
              type="radio"
              name="disclosure"
              value={disclosure}
              checked={filling.draft.disclosure === disclosure}
            />
            <span>
              {disclosures[disclosure].label}
              <span class="hint">{disclosures[disclosure].hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
    )
  )
}
