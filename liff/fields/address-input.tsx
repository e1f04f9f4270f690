import { useEffect, useRef, useState } from 'preact/hooks'
import { type AddressPart, addressParts } from '#templates/address-parts.ts'
import type { FieldOf } from '#templates/fields.ts'
import {
  type ChosenPlace,
  choosePlace,
  type PlaceLevel,
  placeLevels,
  placesToChoose,
  postcodesOf,
} from '../addresses/places.ts'
import { useHomePlace, usePlaces } from '../addresses/use-places.ts'
import { useVillages } from '../addresses/use-villages.ts'
import { bound, type InputProps, Labelled, LabelledGroup, textOf } from './labelled.tsx'
import { PlaceInput } from './place-input.tsx'
import { VillageNumber } from './village-input.tsx'

/** An address whose province, district and subdistrict are chosen from lists, and may be typed all the same. */
export function AddressInput({ path, field, value, errors, onChange }: InputProps<FieldOf<'address'>>) {
  const address = textsOf(value)
  const places = usePlaces()
  const home = useHomePlace()
  const villages = useVillages()
  /** The level from which on one types. */
  const [typedFrom, setTypedFrom] = useState<number>(placeLevels.length)
  // An effect runs after what was typed since it was drawn: it must add to that, not to what it saw.
  const latest = useRef(address)
  latest.current = address
  const change = (changes: Record<string, string>) => {
    latest.current = { ...latest.current, ...changes }
    onChange(latest.current)
  }
  const lists = typeof places === 'string' ? undefined : places

  useEffect(() => {
    const isUntouched = placeLevels.every((level) => !latest.current[level])
    // An optional address would otherwise look begun.
    if (home.province && isUntouched && !field.optional) change({ province: home.province })
  }, [home])

  const choose = (level: PlaceLevel, name: string) => {
    setTypedFrom(placeLevels.length)
    if (lists) change(choosePlace(lists, address, level, name))
  }
  const typeInstead = (level: PlaceLevel) => {
    setTypedFrom(placeLevels.indexOf(level))
    if (lists) change(choosePlace(lists, address, level, ''))
  }
  const postcodes = lists ? postcodesOf(lists, address) : []
  const postcodeHint = postcodes.length > 1 ? `พื้นที่นี้ใช้ ${postcodes.join(' หรือ ')}` : undefined

  return (
    <LabelledGroup path={path} field={field} errors={errors}>
      <div class="address">
        {Object.entries(addressParts).map(([name, part]: [string, AddressPart]) => {
          const partPath = `${path}.${name}`
          const error = errors[partPath]
          const level = placeLevels.find((each) => each === name)
          const hint = name === 'postcode' ? postcodeHint : undefined
          const typing = {
            type: 'text',
            inputMode: part.inputMode,
            autocomplete: part.autocomplete ?? 'off',
            value: address[name] ?? '',
            onInput: (event: { currentTarget: HTMLInputElement }) =>
              change({ [name]: event.currentTarget.value }),
          } as const
          return (
            <div key={name} class={`address-${name}`}>
              <Labelled path={partPath} label={part.label} hint={hint} optional={part.optional} error={error}>
                {level && places !== 'unavailable' ? (
                  <PlaceInput
                    label={part.label}
                    attributes={bound(partPath, undefined, error)}
                    typing={typing}
                    isTyped={placeLevels.indexOf(level) >= typedFrom}
                    names={lists && placesToChoose(lists, address, level)}
                    isLoading={places === 'loading'}
                    first={home[level]}
                    after={levelBefore(level, address)}
                    onChoose={(chosen) => choose(level, chosen)}
                    onType={() => typeInstead(level)}
                  />
                ) : name === 'moo' ? (
                  <VillageNumber
                    attributes={bound(partPath, hint, error)}
                    villages={villages}
                    subdistrict={address.subdistrict}
                    value={address.moo ?? ''}
                    onType={(moo) => change({ moo })}
                  />
                ) : (
                  <input {...typing} {...bound(partPath, hint, error)} />
                )}
              </Labelled>
            </div>
          )
        })}
      </div>
      <p class="visually-hidden" role="status">
        {postcodes[0] !== undefined &&
          address.postcode === postcodes[0] &&
          `เติมรหัสไปรษณีย์ ${postcodes[0]} ให้แล้ว`}
      </p>
    </LabelledGroup>
  )
}

/** What has to be chosen first: the label of the level above where that is still open. */
function levelBefore(level: PlaceLevel, address: ChosenPlace): string | undefined {
  const above = placeLevels[placeLevels.indexOf(level) - 1]
  return above && !address[above] ? addressParts[above].label : undefined
}

const textsOf = (value: unknown): Record<string, string> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, textOf(part)]))
    : {}
