import type { ComponentChildren } from 'preact'
import { fullName } from '#templates/applicant.ts'
import type { Filling } from './draft.ts'

/** Above each page of a form at the counter: what it is, and for whom. */
export const Whose = ({
  filling,
  masked,
  children,
}: {
  filling: Filling
  masked: string
  children?: ComponentChildren
}) => (
  <div>
    {children}
    <h1>{filling.service.name}</h1>
    <p class="muted">
      ยื่นในนามของ <strong>{fullName(filling.citizen.profile)}</strong> <span class="numbers">{masked}</span>
    </p>
  </div>
)
