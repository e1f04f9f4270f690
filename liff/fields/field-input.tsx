import type { FunctionComponent } from 'preact'
import { lazy } from 'preact-iso'
import type { Field, FieldKind, FieldOf, Fields } from '#templates/fields.ts'
import { LoadFailed } from '../pages/start-failed.tsx'
import { addressParts } from './address-parts.ts'
import { ChoiceInput, ChoicesInput, YesNoInput } from './choice-inputs.tsx'
import { DateInput } from './date-input.tsx'
import type { InputProps } from './labelled.tsx'
import { LocationInput } from './location-input.tsx'
import { CitizenIdInput, IntegerInput, LongTextInput, TextInput } from './text-inputs.tsx'

/** It has lists of places with it, and few forms ask for one. */
const AddressInput = lazy(() =>
  import('./address-input.tsx').then(
    (loaded) => loaded.AddressInput,
    () => LoadFailed,
  ),
)

/** How each kind of field is entered. */
const inputs: { [K in FieldKind]: FunctionComponent<InputProps<FieldOf<K>>> } = {
  text: TextInput,
  'long-text': LongTextInput,
  integer: IntegerInput,
  date: DateInput,
  time: TextInput,
  choice: ChoiceInput,
  choices: ChoicesInput,
  'yes-no': YesNoInput,
  'citizen-id': CitizenIdInput,
  phone: TextInput,
  email: TextInput,
  address: AddressInput,
  location: LocationInput,
}

/** One question of a form, drawn from its definition. */
export function FieldInput(props: InputProps<Field>) {
  // Correlating kind and input is beyond the checker; the table above is exhaustive.
  const Input = inputs[props.field.kind] as FunctionComponent<InputProps<Field>>
  return <Input {...props} />
}

/** What a field, or a part of an address, is called. */
export function labelOfPath(fields: Fields, path: string): string | undefined {
  const [name = '', part] = path.split('.')
  const field = fields[name]
  if (part !== undefined && part in addressParts) return addressParts[part as keyof typeof addressParts].label
  return field?.label
}
