import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { FieldOf } from '#templates/fields.ts'
import { TextInput } from '../fields/text-inputs.tsx'
import type { Sending } from '../forms/use-sending.ts'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Notice } from '../parts/notice.tsx'

interface EmailFormProps {
  field: FieldOf<'email'>
  /** What was typed before. */
  initial?: string
  sending: Sending
  /** On the button. */
  submit: string
  ask(email: string): Promise<unknown>
  onSent(email: string): void
  above?: ComponentChildren
  /** Between the address and the button. */
  children?: ComponentChildren
}

/** An e-mail address to which a link is sent. */
export function EmailForm({
  field,
  initial = '',
  sending,
  submit,
  ask,
  onSent,
  above,
  children,
}: EmailFormProps) {
  const [email, setEmail] = useState(initial)
  const { errors, attempt, busy, trouble, send, changed } = sending
  const labels: Record<string, string> = { email: field.label, password: 'รหัสผ่าน' }
  const proceed = async (event: Event) => {
    event.preventDefault()
    const check = () => (email.trim() ? {} : { email: `กรุณากรอก${field.label}` })
    if (await send(() => ask(email), check)) onSent(email.trim())
  }
  return (
    <form noValidate onSubmit={proceed}>
      <ErrorSummary errors={errors} attempt={attempt} labelOf={(path) => labels[path]} />
      {above}
      <TextInput
        path="email"
        field={field}
        value={email}
        errors={errors}
        onChange={(value) => {
          setEmail(String(value))
          changed('email')
        }}
      />
      {children}
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <div class="actions">
        <button type="submit" class="button" aria-disabled={busy}>
          {busy ? 'กำลังส่ง…' : submit}
        </button>
      </div>
    </form>
  )
}
