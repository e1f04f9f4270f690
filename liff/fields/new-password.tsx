import { useEffect, useState } from 'preact/hooks'
import { passwordAdvice } from '#templates/password-advice.ts'
import type { PasswordOwner } from '#templates/passwords.ts'
import type { FieldErrors } from '../parts/input-id.ts'
import { PasswordInput } from './password-input.tsx'

interface NewPasswordProps {
  label: string
  password: string
  again: string
  errors: FieldErrors
  /** What is known of whose password it will be. */
  owner?: PasswordOwner
  onChange(name: 'password' | 'passwordAgain', value: string): void
}

/** A new password, typed twice, with its rules below and its strength in words. */
export const NewPassword = ({ label, password, again, errors, owner, onChange }: NewPasswordProps) => (
  <>
    <PasswordInput
      path="password"
      label={label}
      value={password}
      error={errors.password}
      autocomplete="new-password"
      onChange={(value) => onChange('password', value)}
    >
      {!errors.password && <Strength password={password} owner={owner} />}
      <ul class="advice hint">
        {passwordAdvice.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </PasswordInput>
    <PasswordInput
      path="passwordAgain"
      label={`ยืนยัน${label}`}
      hint={`พิมพ์${label}อีกครั้ง`}
      value={again}
      error={errors.passwordAgain}
      autocomplete="new-password"
      onChange={(value) => onChange('passwordAgain', value)}
    />
  </>
)

type Rules = typeof import('#templates/passwords.ts')

/** The rules, with their list of common passwords, come when somebody begins to type. */
function Strength({ password, owner }: { password: string; owner: PasswordOwner | undefined }) {
  const [rules, setRules] = useState<Rules>()
  const typing = password !== ''
  useEffect(() => {
    // Without them the server still checks, and says so.
    if (typing) import('#templates/passwords.ts').then(setRules, () => {})
  }, [typing])
  const strength = typing ? rules?.passwordStrength(password, owner) : undefined
  return (
    <div class="strength" role="status">
      {strength && (
        <>
          <span class={`strength-bars strength-${strength.bars}`} aria-hidden="true">
            {[1, 2, 3, 4].map((bar) => (
              <span key={bar} class={bar <= strength.bars ? 'strength-bar strength-full' : 'strength-bar'} />
            ))}
          </span>
          <span>{strength.words}</span>
        </>
      )}
    </div>
  )
}

/** What is wrong with the two, before they are sent. */
export async function newPasswordErrors(
  password: string,
  again: string,
  owner?: PasswordOwner,
): Promise<FieldErrors> {
  if (password === '') return { password: 'กรุณาตั้งรหัสผ่าน' }
  const { passwordTrouble } = await import('#templates/passwords.ts')
  const trouble = passwordTrouble(password, owner)
  return {
    ...(trouble && { password: trouble }),
    ...(password !== again && { passwordAgain: 'รหัสผ่านทั้งสองช่องไม่ตรงกัน' }),
  }
}
