import { type ComplaintRules, disclosures, disclosuresOf, secrecyOf } from '#templates/complaint.ts'
import { inputId } from '../parts/input-id.ts'
import { laterPart } from '../parts/later.tsx'
import type { DraftState } from './use-draft.ts'

/** Whoever shows their name need not read them. */
const Anonymity = laterPart(() => import('./anonymity.tsx').then((loaded) => loaded.Anonymity))
const HiddenName = laterPart(() => import('./anonymity.tsx').then((loaded) => loaded.HiddenName))

interface DisclosureChoiceProps {
  rules: ComplaintRules
  draft: DraftState
  /** It belongs to who holds its secret: there is no name to show. */
  held: boolean
}

const title = 'การเปิดเผยตัวตน'

/** How much one shows of oneself: what the category takes, with what each means. */
export const DisclosureChoice = ({ rules, draft, held }: DisclosureChoiceProps) =>
  held ? (
    <section class="card" aria-labelledby="disclosure-title">
      <h2 id="disclosure-title">{title}</h2>
      <p>
        <strong>{disclosures.anonymous.label}</strong>
      </p>
      <p class="hint">{disclosures.anonymous.hint}</p>
      <Anonymity />
    </section>
  ) : (
    <fieldset class="field">
      <legend>{title}</legend>
      {disclosuresOf(rules).map((name, index) => (
        <label key={name} class="option option-long">
          <input
            type="radio"
            name="disclosure"
            id={index === 0 ? inputId('disclosure') : undefined}
            checked={draft.disclosure === name}
            onChange={() => draft.setDisclosure(name)}
          />
          <span>
            {disclosures[name].label}
            <span class="hint option-hint">{disclosures[name].hint}</span>
          </span>
        </label>
      ))}
      {draft.disclosure === 'anonymous' && <Anonymity />}
      {draft.disclosure !== 'anonymous' && secrecyOf(rules, draft.disclosure) !== 'open' && <HiddenName />}
    </fieldset>
  )
