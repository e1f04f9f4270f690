import { useState } from 'preact/hooks'
import { agreedLabel, consentFields, relationField, representedFields } from '#templates/representation.ts'
import type { Draft } from '../api.ts'
import { sentenceOf } from '../api-error.ts'
import { FieldInput } from '../fields/field-input.tsx'
import { textOf } from '../fields/labelled.tsx'
import { type FieldErrors, inputId } from '../parts/input-id.ts'
import { Notice } from '../parts/notice.tsx'
import { PrefixInput } from '../registration/prefix-input.tsx'

interface RepresentedFormProps {
  values: Record<string, unknown>
  errors: FieldErrors
  earlier: Draft['earlierRepresented']
  onChange(name: string, value: unknown): void
  onChoose(requestId: string): Promise<void>
}

/** Who the other person is, and that they agreed. */
export function RepresentedForm({ values, errors, earlier, onChange, onChoose }: RepresentedFormProps) {
  const [chosen, setChosen] = useState(0)
  const input = (name: string, field: Parameters<typeof FieldInput>[0]['field']) => (
    <FieldInput
      key={name}
      path={pathOf(name)}
      field={field}
      value={values[name]}
      errors={errors}
      onChange={(value) => onChange(name, value)}
    />
  )
  const choose = async (id: string) => {
    await onChoose(id)
    setChosen((n) => n + 1)
  }
  return (
    <>
      <section class="card stack represented" aria-labelledby="represented-title">
        <h2 id="represented-title">ผู้ที่ท่านยื่นแทน</h2>
        {earlier.length > 0 && <Earlier people={earlier} onChoose={choose} />}
        {input('relation', relationField)}
        <PrefixInput
          key={chosen}
          path={pathOf('prefix')}
          value={textOf(values.prefix)}
          error={errors[pathOf('prefix')]}
          onChange={(value) => onChange('prefix', value)}
        />
        {Object.entries(representedFields).map(([name, field]) => input(name, field))}
      </section>
      <section class="card stack represented" aria-labelledby="consent-title">
        <h2 id="consent-title">ความยินยอมของผู้ที่ท่านยื่นแทน</h2>
        {Object.entries(consentFields).map(([name, field]) => input(name, field))}
        <Agreed
          checked={values.agreed === true}
          error={errors[pathOf('agreed')]}
          onChange={(agreed) => onChange('agreed', agreed)}
        />
      </section>
    </>
  )
}

const pathOf = (name: string) => `represented.${name}`

interface EarlierProps {
  people: Draft['earlierRepresented']
  onChoose(requestId: string): Promise<void>
}

/** Those for whom one filed before: a volunteer does not type them again. */
function Earlier({ people, onChoose }: EarlierProps) {
  const [trouble, setTrouble] = useState<string>()
  const [done, setDone] = useState<string>()
  const choose = async ({ id, name }: EarlierProps['people'][number]) => {
    setTrouble(undefined)
    try {
      await onChoose(id)
      setDone(name)
    } catch (error) {
      setTrouble(sentenceOf(error))
    }
  }
  return (
    <fieldset class="field">
      <legend>เลือกผู้ที่เคยยื่นแทน</legend>
      <p class="hint">หรือกรอกข้อมูลของผู้อื่นด้านล่าง</p>
      <div class="earlier">
        {people.map((person) => (
          <button
            key={person.id}
            type="button"
            class="button button-small button-quiet"
            onClick={() => choose(person)}
          >
            {person.name}
          </button>
        ))}
      </div>
      <p class="hint" role="status">
        {done && `กรอกข้อมูลของ${done}ให้แล้ว กรุณาตรวจสอบ และระบุความยินยอมครั้งนี้`}
      </p>
      {trouble && <Notice tone="error">{trouble}</Notice>}
    </fieldset>
  )
}

interface AgreedProps {
  checked: boolean
  error: string | undefined
  onChange(agreed: boolean): void
}

/** The declaration: never ticked by anybody but the one who declares it. */
function Agreed({ checked, error, onChange }: AgreedProps) {
  const id = inputId(pathOf('agreed'))
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      {error && (
        <p id={`${id}-error`} class="field-error">
          {error}
        </p>
      )}
      <label class="option option-long">
        <input
          id={id}
          type="checkbox"
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{agreedLabel}</span>
      </label>
    </div>
  )
}
