import type { FunctionComponent } from 'preact'
import type { Field, FieldKind, FieldOf, Fields } from '#templates/fields.ts'
import { laterPart } from '../parts/later.tsx'
import { ChoiceInput, ChoicesInput, YesNoInput } from './choice-inputs.tsx'
import type { InputProps } from './labelled.tsx'
import { NumberInput } from './number-inputs.tsx'
import { Heading, Paragraph } from './shown.tsx'
import { CitizenIdInput, LongTextInput, TextInput } from './text-inputs.tsx'

// What few forms ask for is loaded by those that do.
const AddressInput = laterPart(() => import('./address-input.tsx').then((loaded) => loaded.AddressInput))
const AttachmentsInput = laterPart(() =>
  import('./attachments-input.tsx').then((loaded) => loaded.AttachmentsInput),
)
const BankAccountInput = laterPart(() =>
  import('./bank-account-input.tsx').then((loaded) => loaded.BankAccountInput),
)
const Computed = laterPart(() => import('./computed.tsx').then((loaded) => loaded.Computed))
const DateInput = laterPart(() => import('./date-input.tsx').then((loaded) => loaded.DateInput))
const MonthInput = laterPart(() => import('./month-input.tsx').then((loaded) => loaded.MonthInput))
const RowsInput = laterPart(() => import('./rows-input.tsx').then((loaded) => loaded.RowsInput))
const LocationInput = laterPart(() => import('./location-input.tsx').then((loaded) => loaded.LocationInput))
const VillageInput = laterPart(() => import('./village-input.tsx').then((loaded) => loaded.VillageInput))

/** How each kind of field is entered. */
const inputs: { [K in FieldKind]: FunctionComponent<InputProps<FieldOf<K>>> } = {
  text: TextInput,
  'long-text': LongTextInput,
  integer: NumberInput,
  decimal: NumberInput,
  money: NumberInput,
  date: DateInput,
  month: MonthInput,
  time: TextInput,
  choice: ChoiceInput,
  choices: ChoicesInput,
  'yes-no': YesNoInput,
  'citizen-id': CitizenIdInput,
  phone: TextInput,
  email: TextInput,
  address: AddressInput,
  location: LocationInput,
  'bank-account': BankAccountInput,
  attachments: AttachmentsInput,
  rows: RowsInput,
  heading: Heading,
  paragraph: Paragraph,
  computed: Computed,
}

/** หมู่ที่ is asked by these names, of a complaint and of the people in a list: the agency's villages are offered. */
const isVillage = (name: string | undefined, { kind }: Field) =>
  (name === 'village' && kind === 'integer') || (name === 'moo' && kind === 'text')

const inputFor = (name: string | undefined, field: Field): object =>
  isVillage(name, field) ? VillageInput : inputs[field.kind]

/** Fetches what these questions are entered with: a promise while something is on its way. */
export function inputsArrival(fields: Fields): Promise<unknown> | undefined {
  const coming = Object.entries(fields).flatMap(([name, field]) => {
    const Input = inputFor(name, field)
    const own = 'arrival' in Input ? (Input as typeof DateInput).arrival() : undefined
    return [own, field.kind === 'rows' ? inputsArrival(field.item) : undefined].filter(
      (each) => each !== undefined,
    )
  })
  return coming.length > 0 ? Promise.all(coming) : undefined
}

/** One question of a form, drawn from its definition. */
export function FieldInput(props: InputProps<Field>) {
  // Correlating kind and input is beyond the checker; the table above is exhaustive.
  const Input = inputFor(props.path.split('.').at(-1), props.field) as FunctionComponent<InputProps<Field>>
  return <Input {...props} />
}
