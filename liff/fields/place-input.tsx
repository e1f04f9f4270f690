import { useEffect, useRef } from 'preact/hooks'
import type { bound } from './labelled.tsx'

const other = 'other'

interface PlaceInputProps {
  label: string
  /** Id, name and description, for whichever input stands there. */
  attributes: ReturnType<typeof bound>
  typing: {
    type: 'text'
    autocomplete: string
    value: string
    onInput(event: { currentTarget: HTMLInputElement }): void
  }
  /** Whether somebody said that the list does not have it. */
  isTyped: boolean
  /** Undefined where there is no list. */
  names: readonly string[] | undefined
  isLoading: boolean
  /** The name that stands first, because most people choose it. */
  first: string | undefined
  /** What has to be chosen before there is a list. */
  after: string | undefined
  onChoose(name: string): void
  onType(): void
}

/** A province, district or subdistrict: the phone's own list, or a line to type for what is not in it. */
export function PlaceInput(props: PlaceInputProps) {
  const { label, attributes, typing, names, isLoading, after, onChoose, onType } = props
  const line = useRef<HTMLInputElement>(null)
  const justAsked = useRef(false)
  useEffect(() => {
    if (props.isTyped && justAsked.current) line.current?.focus()
    justAsked.current = false
  }, [props.isTyped])

  const isListed = typing.value === '' || names?.includes(typing.value)
  const hasList = names !== undefined || isLoading || after !== undefined
  if (props.isTyped || !hasList || (names && !isListed)) {
    return (
      <>
        <input ref={line} {...typing} {...attributes} />
        {names && names.length > 0 && (
          <button type="button" class="text-button" onClick={() => onChoose('')}>
            เลือกจากรายการ<span class="visually-hidden"> {label}</span>
          </button>
        )}
      </>
    )
  }
  const choose = (chosen: string) => {
    justAsked.current = chosen === other
    if (chosen === other) onType()
    else onChoose(chosen)
  }
  const shown = names ?? (typing.value === '' ? [] : [typing.value])
  const prompt = isLoading ? 'กำลังโหลดรายการ…' : after ? `เลือก${after}ก่อน` : `เลือก${label}`
  return (
    <select
      {...attributes}
      autocomplete={typing.autocomplete}
      value={typing.value}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{prompt}</option>
      {firstOf(shown, props.first).map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
      {!isLoading && !after && <option value={other}>ไม่พบในรายการ (พิมพ์เอง)</option>}
    </select>
  )
}

function firstOf(names: readonly string[], first: string | undefined): readonly string[] {
  return first !== undefined && names.includes(first)
    ? [first, ...names.filter((name) => name !== first)]
    : names
}
