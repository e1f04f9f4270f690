import { PasswordInput } from '../fields/password-input.tsx'
import type { FieldErrors } from '../parts/error-summary.tsx'

interface ProofProps {
  /** Whether the log-in was just now: then nothing is asked. */
  fresh: boolean
  value: string
  errors: FieldErrors
  onChange(value: string): void
}

/** The account's password once more: an unlocked phone in other hands should not be enough. */
export const Proof = ({ fresh, value, errors, onChange }: ProofProps) =>
  // A log-in grows old while the page is open: the server then asks by its error.
  fresh && !errors.password ? null : (
    <PasswordInput
      path="password"
      label="รหัสผ่าน"
      hint="กรอกรหัสผ่านเพื่อยืนยันว่าเป็นท่าน"
      value={value}
      error={errors.password}
      autocomplete="current-password"
      onChange={onChange}
    />
  )
