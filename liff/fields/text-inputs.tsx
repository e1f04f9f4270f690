import type { FieldOf } from '#templates/fields.ts'
import { groupWhileTyping } from './citizen-id-text.ts'
import { bound, type InputProps, Labelled, textOf } from './labelled.tsx'

type TextKind = 'text' | 'phone' | 'email' | 'time'

const attributes = {
  text: { type: 'text' },
  phone: { type: 'tel', inputMode: 'tel', autocomplete: 'tel-national' },
  email: {
    type: 'email',
    inputMode: 'email',
    autocomplete: 'email',
    autoCapitalize: 'none',
    spellcheck: false,
  },
  time: { type: 'time', class: 'input-narrow' },
} as const satisfies Record<TextKind, object>

/** One line of text of some kind. */
export function TextInput({
  path,
  field,
  value,
  errors,
  onChange,
  autocomplete,
}: InputProps<FieldOf<TextKind>>) {
  const error = errors[path]
  return (
    <Labelled path={path} label={field.label} hint={field.hint} optional={field.optional} error={error}>
      <input
        {...attributes[field.kind]}
        {...(field.kind === 'text' && field.digits ? { inputMode: 'numeric' } : {})}
        {...(autocomplete ? { autocomplete } : {})}
        {...bound(path, field.hint, error)}
        value={textOf(value)}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Labelled>
  )
}

export function LongTextInput({ path, field, value, errors, onChange }: InputProps<FieldOf<'long-text'>>) {
  const error = errors[path]
  const text = textOf(value)
  const { maxLength = 1500 } = field
  const left = maxLength - text.length
  return (
    <Labelled path={path} label={field.label} hint={field.hint} optional={field.optional} error={error}>
      <textarea
        {...bound(path, field.hint, error)}
        rows={Math.min(12, Math.max(5, Math.ceil(text.length / 35)))}
        value={text}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {left < maxLength / 5 && (
        <p class={left < 0 ? 'field-error' : 'hint'}>
          {left < 0 ? `เกินมา ${-left} ตัวอักษร` : `เหลืออีก ${left} ตัวอักษร`}
        </p>
      )}
    </Labelled>
  )
}

export function CitizenIdInput({
  path,
  field,
  value,
  errors,
  onChange,
  autocomplete = 'off',
}: InputProps<FieldOf<'citizen-id'>>) {
  const error = errors[path]
  const onInput = (input: HTMLInputElement) => {
    const { text, caret } = groupWhileTyping(input.value, input.selectionStart ?? input.value.length)
    input.value = text
    input.setSelectionRange(caret, caret)
    onChange(text)
  }
  return (
    <Labelled path={path} label={field.label} hint={field.hint} optional={field.optional} error={error}>
      <input
        type="text"
        inputMode="numeric"
        autocomplete={autocomplete}
        placeholder="0-0000-00000-00-0"
        class="input-citizen-id"
        {...bound(path, field.hint, error)}
        value={groupWhileTyping(textOf(value), 0).text}
        onInput={(event) => onInput(event.currentTarget)}
      />
    </Labelled>
  )
}
