import { prefixes } from '#templates/applicant.ts'
import type { Fields } from '#templates/fields.ts'
import { filedForOptions, mayRepresent } from '#templates/filed-for.ts'
import { agreedLabel, consentFields, relationField, representedFields } from '#templates/representation.ts'
import type { Wrong } from '../forms/entered.ts'
import type { Filling } from './draft.ts'
import { FormInputs } from './inputs.tsx'
import { Boxes } from './kinds.tsx'
import { readForm, type Typed } from './reading.ts'

const within = 'represented.'

/** What the mini-app asks of the person for whom somebody files, in words for the officer who asks it. */
export const representedQuestions: Fields = {
  relation: { ...relationField, label: 'ผู้ยื่นเกี่ยวข้องเป็น' },
  prefix: { kind: 'text', label: 'คำนำหน้า', hint: `เช่น ${prefixes.join(' ')}` },
  ...representedFields,
  citizenId: { ...representedFields.citizenId, hint: 'เพื่อให้ผู้นั้นติดตามคำร้องเองได้เมื่อลงทะเบียน' },
  ...consentFields,
}

/** For whom it is to be, as chosen and typed; null is for whoever stands at the counter. */
export function representedIn(form: Pick<FormData, 'get' | 'getAll'>, { service }: Filling): Typed | null {
  if (!mayRepresent(service) || form.get('filedFor') !== 'another') return null
  const agreed = form.get(`${within}agreed`) === 'yes'
  return { ...readForm(form, representedQuestions, within), agreed }
}

/** ยื่นให้ใคร, before the questions of the service, with what is asked of another. */
export const FiledFor = ({ filling: { service, represented }, wrong }: { filling: Filling; wrong: Wrong }) =>
  mayRepresent(service) && (
    <>
      <Boxes
        field={{ kind: 'choice', label: 'ยื่นให้ใคร', options: filedForOptions }}
        path="filedFor"
        label="ยื่นให้ใคร"
        hint={undefined}
        value={represented ? 'another' : 'self'}
        wrong={{}}
        options={filedForOptions}
        type="radio"
      />
      <div class="sometimes for-another" id="represented">
        <p class="small muted">เฉพาะเมื่อยื่นแทนผู้อื่น: ข้อมูลของผู้ที่ยื่นแทน</p>
        <FormInputs fields={representedQuestions} typed={represented ?? {}} wrong={wrong} within={within} />
        <Agreed given={represented?.agreed === true} wrong={wrong[`${within}agreed`]} />
      </div>
    </>
  )

/** The declaration of who files, read to them. */
const Agreed = ({ given, wrong }: { given: boolean; wrong: string | undefined }) => (
  <div class="checks field">
    {wrong && (
      <span class="wrong" id="represented-agreed-wrong">
        {wrong}
      </span>
    )}
    <label>
      <input
        type="checkbox"
        id={`${within}agreed`}
        name={`${within}agreed`}
        value="yes"
        checked={given}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? 'represented-agreed-wrong' : undefined}
      />
      <span>ผู้ยื่นรับรองว่า “{agreedLabel}”</span>
    </label>
  </div>
)
