import { useMemo, useRef, useState } from 'preact/hooks'
import { type Attachment, type Draft, saveDraft, type Typed } from '../api.ts'
import { Autosave, type SaveState } from '../forms/autosave.ts'

/** What is being mended of a request: kept at the server while one types, like any draft. */
export function useMend(draft: Draft) {
  const [answers, setAnswers] = useState<Typed['answers']>({ ...draft.answers })
  const [attachments, changeAttachments] = useState<Attachment[]>(draft.attachments)
  const [saveState, setSaveState] = useState<SaveState>('saved')
  // Two inputs may change before the next render.
  const newest = useRef(answers)
  const autosave = useMemo(
    () =>
      new Autosave<Typed['answers']>({
        save: (value) => saveDraft(draft.id, { answers: value, represented: null }),
        onState: setSaveState,
      }),
    [draft.id],
  )
  return {
    answers,
    attachments,
    changeAttachments,
    saveState,
    setAnswer(name: string, value: unknown) {
      newest.current = { ...newest.current, [name]: value }
      setAnswers(newest.current)
      autosave.change(newest.current)
    },
    flush: () => autosave.flush(),
    forget: () => autosave.stop(),
  }
}
