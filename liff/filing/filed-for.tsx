import { useRef } from 'preact/hooks'
import { filedForOptions } from '#templates/filed-for.ts'
import { getEarlierRepresented } from '../api.ts'
import { ChoiceInput } from '../fields/choice-inputs.tsx'
import type { FieldErrors } from '../parts/input-id.ts'
import { laterPart } from '../parts/later.tsx'
import type { DraftState } from './use-draft.ts'

/** Most people file for themselves. */
const RepresentedForm = laterPart(() =>
  import('./represented-form.tsx').then((loaded) => loaded.RepresentedForm),
)

export interface FiledForProps {
  draft: DraftState
  errors: FieldErrors
  /** A field of the other person was changed; '' is the choice itself. */
  onChanged(path: string): void
}

/** ยื่นให้ใคร, before the questions of the service: for oneself unless one says otherwise. */
export function FiledFor({ draft, errors, onChanged }: FiledForProps) {
  const { represented } = draft
  // Whoever goes back and forth between the two finds what they typed.
  const before = useRef<Record<string, unknown>>({})
  const choose = (choice: unknown) => {
    if (represented) before.current = represented
    draft.setRepresented(choice === 'another' ? before.current : null)
    onChanged('represented')
  }
  const earlier = async (requestId: string) => {
    if (!draft.draft) return
    draft.setRepresented({ ...(await getEarlierRepresented(draft.draft.id, requestId)) })
    onChanged('represented')
  }
  return (
    <>
      <ChoiceInput
        path="filedFor"
        field={{ kind: 'choice', label: 'ยื่นให้ใคร', options: filedForOptions }}
        value={represented ? 'another' : 'self'}
        errors={{}}
        onChange={choose}
      />
      {represented && (
        <RepresentedForm
          values={represented}
          errors={errors}
          earlier={draft.draft?.earlierRepresented ?? []}
          onChoose={earlier}
          onChange={(name, value) => {
            draft.setRepresented((typed) => ({ ...typed, [name]: value }))
            onChanged(`represented.${name}`)
          }}
        />
      )}
    </>
  )
}
