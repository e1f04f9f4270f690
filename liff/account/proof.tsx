import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { PasswordInput } from '../fields/password-input.tsx'
import type { Sending } from '../forms/use-sending.ts'

interface Proof {
  /** What was typed; empty where nothing was asked. */
  password: string
  input: ComponentChildren
}

/**
 * The account's password once more, unless the log-in was just now: an unlocked phone in other hands should not be
 * enough.
 */
export function useProof(fresh: boolean, { errors, changed }: Pick<Sending, 'errors' | 'changed'>): Proof {
  const [password, setPassword] = useState('')
  // A log-in grows old while the page is open: the server then asks by its error.
  const [refused, setRefused] = useState(false)
  if (errors.password && !refused) setRefused(true)
  const input = (!fresh || refused) && (
    <PasswordInput
      path="password"
      label="รหัสผ่าน"
      hint="กรอกรหัสผ่านเพื่อยืนยันว่าเป็นท่าน"
      value={password}
      error={errors.password}
      autocomplete="current-password"
      onChange={(value) => {
        setPassword(value)
        changed('password')
      }}
    />
  )
  return { password, input }
}
