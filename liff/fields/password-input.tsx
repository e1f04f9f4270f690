import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from '../parts/icons.tsx'
import { bound, Labelled } from './labelled.tsx'

interface PasswordInputProps {
  path: string
  label: string
  hint?: string
  value: string
  error: string | undefined
  autocomplete: 'current-password' | 'new-password'
  onChange(value: string): void
  /** Below the input. */
  children?: ComponentChildren
}

/** A password with a button that shows it: on a phone one types it blind otherwise. */
export function PasswordInput({
  path,
  label,
  hint,
  value,
  error,
  autocomplete,
  onChange,
  children,
}: PasswordInputProps) {
  const [shown, setShown] = useState(false)
  const attributes = {
    ...bound(path, hint, error),
    autocomplete,
    autoCapitalize: 'none',
    spellcheck: false,
    value,
    onInput: (event: { currentTarget: HTMLInputElement }) => onChange(event.currentTarget.value),
  } as const
  return (
    <Labelled path={path} label={label} hint={hint} error={error}>
      <div class="password">
        {shown ? <input type="text" {...attributes} /> : <input type="password" {...attributes} />}
        <button type="button" class="eye" aria-pressed={shown} onClick={() => setShown(!shown)}>
          <Icon name={shown ? 'eyeOff' : 'eye'} />
          {shown ? 'ซ่อน' : 'แสดง'}
          {/* Not the label itself: the input alone carries that name. */}
          <span class="visually-hidden">ข้อความที่พิมพ์</span>
        </button>
      </div>
      {children}
    </Labelled>
  )
}
