import type { FieldOf } from '#templates/fields.ts'
import { type Village, villageNumbers } from '#templates/villages.ts'
import { useVillages } from '../addresses/use-villages.ts'
import { bound, type InputProps, Labelled, textOf } from './labelled.tsx'

type VillageInputProps = InputProps<FieldOf<'integer' | 'text'>>

/** หมู่ที่: typed, or chosen among the villages of the agency. */
export function VillageInput({ path, field, value, errors, onChange }: VillageInputProps) {
  const villages = useVillages()
  const error = errors[path]
  return (
    <Labelled path={path} label={field.label} hint={field.hint} optional={field.optional} error={error}>
      <VillageNumber
        attributes={bound(path, field.hint, error)}
        villages={villages}
        value={textOf(value)}
        onType={onChange}
      />
    </Labelled>
  )
}

interface VillageNumberProps {
  attributes: ReturnType<typeof bound>
  value: string
  villages: readonly Village[]
  /** Where it is, if that is known. */
  subdistrict?: string | undefined
  onType(text: string): void
}

/** The number of a village. The office's are offered by name, and the name of the one that was typed is said below. */
export function VillageNumber({ attributes, value, villages, subdistrict, onType }: VillageNumberProps) {
  const offered = villageNumbers(villages, subdistrict)
  const list = `${attributes.id}-villages`
  const meant = offered.find(({ number }) => String(number) === value.trim())
  return (
    <>
      <input
        type="text"
        inputMode="numeric"
        autocomplete="off"
        {...attributes}
        {...(offered.length > 0 && { list })}
        value={value}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      {offered.length > 0 && (
        <>
          <datalist id={list}>
            {offered.map(({ number, name }) => (
              <option key={number} value={number}>{`หมู่ ${number} ${name}`}</option>
            ))}
          </datalist>
          <p class={meant ? 'hint' : 'visually-hidden'} role="status">
            {meant?.name}
          </p>
        </>
      )}
    </>
  )
}
