import type { Status } from '../api.ts'
import { statusFaces, stepFaces } from '../statuses.ts'

export const StatusChip = ({ status }: { status: Status }) => {
  const { label, tone } = statusFaces[status]
  return <span class={`chip chip-${tone}`}>{label}</span>
}

/** The four steps of a request and where it stands. One that was cancelled stands beside them. */
export function StatusSteps({ status }: { status: Status }) {
  const { step = 0 } = statusFaces[status]
  if (step === 0) return null
  return (
    <ol class="steps" aria-label="สถานะ">
      {stepFaces.map((face) => {
        const place = face.step === step ? 'current' : (face.step ?? 0) < step ? 'past' : 'future'
        const finished = place === 'past' || (place === 'current' && face.tone === 'done')
        return (
          <li
            key={face.label}
            class={`step step-${place}`}
            aria-current={place === 'current' ? 'step' : undefined}
          >
            <span class="step-mark" aria-hidden="true">
              {finished ? '✓' : face.step}
            </span>
            <span class="step-label">{face.label}</span>
            <span class="visually-hidden">{placeWords[place]}</span>
          </li>
        )
      })}
    </ol>
  )
}

const placeWords = { past: ' ผ่านแล้ว', current: ' สถานะปัจจุบัน', future: ' ยังไม่ถึงขั้นนี้' }
