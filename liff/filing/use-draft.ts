import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { type Attachment, type Draft, openDraft, saveDraft } from '../api.ts'
import { Autosave, type SaveState } from '../forms/autosave.ts'
import { forgetValues, keepValues, keptValues } from '../forms/kept-values.ts'

export interface DraftState {
  draft?: Draft
  error?: unknown
  retry(): void
  answers: Record<string, unknown>
  setAnswer(name: string, value: unknown): void
  attachments: Attachment[]
  changeAttachments(change: (attachments: Attachment[]) => Attachment[]): void
  saveState: SaveState
  flush(): Promise<void>
  /** The draft became a request: nothing of it is kept here. */
  forget(): void
}

const keyOf = (draft: Draft) => `tessaban.draft.${draft.id}`

/**
 * The citizen's draft of a service: opened at the server, saved there while one types and, until that worked, in the tab.
 */
export function useDraft(code: string, wanted: boolean): DraftState {
  const [draft, setDraft] = useState<Draft>()
  const [error, setError] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  const [answers, setAnswers] = useState<Record<string, unknown>>({})
  const [attachments, setAttachments] = useState<Attachment[]>([])
  const [saveState, setSaveState] = useState<SaveState>('saved')
  // Two inputs may change before the next render.
  const newest = useRef<Record<string, unknown>>({})
  const autosave = useRef<Autosave<Record<string, unknown>> | undefined>(undefined)

  useEffect(() => {
    if (!wanted) return
    let current = true
    setError(undefined)
    openDraft(code).then(
      (opened) => {
        if (!current) return
        const saver = new Autosave<Record<string, unknown>>({
          save: (value) => saveDraft(opened.id, value),
          onState: (state) => {
            setSaveState(state)
            if (state === 'saved') forgetValues(keyOf(opened))
          },
        })
        autosave.current = saver
        const kept = keptValues(keyOf(opened))
        if (kept) saver.change(kept)
        newest.current = kept ?? opened.answers
        setAnswers(newest.current)
        setAttachments(opened.attachments)
        setDraft(opened)
      },
      (trouble: unknown) => current && setError(trouble),
    )
    return () => {
      current = false
    }
  }, [code, wanted, attempt])

  const flush = useCallback(async () => autosave.current?.flush(), [])
  useEffect(() => {
    const saveWhenHidden = () => {
      if (document.visibilityState === 'hidden') void flush()
    }
    const saveAtOnce = () => void flush()
    document.addEventListener('visibilitychange', saveWhenHidden)
    addEventListener('online', saveAtOnce)
    return () => {
      document.removeEventListener('visibilitychange', saveWhenHidden)
      removeEventListener('online', saveAtOnce)
      saveAtOnce()
    }
  }, [flush])

  return {
    ...(draft ? { draft } : {}),
    error,
    retry: () => setAttempt((n) => n + 1),
    answers,
    setAnswer: (name, value) => {
      if (!draft) return
      const changed = { ...newest.current, [name]: value }
      newest.current = changed
      setAnswers(changed)
      keepValues(keyOf(draft), changed)
      autosave.current?.change(changed)
    },
    attachments,
    changeAttachments: setAttachments,
    saveState,
    flush,
    forget: () => {
      autosave.current?.stop()
      if (draft) forgetValues(keyOf(draft))
      setDraft(undefined)
    },
  }
}
