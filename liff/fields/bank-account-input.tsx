import { bankAccountLabels, banks } from '#templates/banks.ts'
import type { FieldOf } from '#templates/fields.ts'
import { inputId } from '../parts/input-id.ts'
import { ChoiceInput } from './choice-inputs.tsx'
import { bound, type InputProps, Labelled, LabelledGroup, textOf } from './labelled.tsx'
import { TextInput } from './text-inputs.tsx'

/** Bank, number and name of an account. */
export function BankAccountInput({
  path,
  field,
  value,
  errors,
  onChange,
}: InputProps<FieldOf<'bank-account'>>) {
  const typed = (value ?? {}) as Record<string, unknown>
  const part = (name: keyof typeof bankAccountLabels) => ({
    path: `${path}.${name}`,
    value: typed[name],
    errors,
    onChange: (text: unknown) => onChange({ ...typed, [name]: text }),
  })
  const number = part('number')
  const hint = 'ตามหน้าสมุดบัญชี'
  return (
    <LabelledGroup path={path} field={field} errors={errors}>
      <span id={inputId(path)} tabIndex={-1} />
      <div class="account">
        <ChoiceInput
          {...part('bank')}
          field={{ kind: 'choice', label: bankAccountLabels.bank, options: banks }}
        />
        <Labelled path={number.path} label={bankAccountLabels.number} hint={hint} error={errors[number.path]}>
          <input
            type="text"
            inputMode="numeric"
            autocomplete="off"
            {...bound(number.path, hint, errors[number.path])}
            value={textOf(number.value)}
            onInput={(event) => number.onChange(event.currentTarget.value)}
          />
        </Labelled>
        <TextInput {...part('name')} field={{ kind: 'text', label: bankAccountLabels.name }} />
      </div>
    </LabelledGroup>
  )
}
