import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Disclosure } from '#templates/complaint.ts'
import type { FilingWay } from '#templates/filing-way.ts'
import { type Attachment, type Draft, getDraft, openDraft, saveDraft, type Typed } from '../api.ts'
import { holdDraft } from '../client.ts'
import { Autosave, type SaveState } from '../forms/autosave.ts'
import { forgetValues, keepValues, keptValues } from '../forms/kept-values.ts'

export interface DraftState {
  draft?: Draft
  error?: unknown
  retry(): void
  answers: Record<string, unknown>
  setAnswer(name: string, value: unknown): void
  /** For whom one files, as typed; null for oneself. */
  represented: Typed['represented']
  setRepresented(next: Typed['represented'] | ((typed: Typed['represented']) => Typed['represented'])): void
  /** How much of oneself one shows with a complaint. */
  disclosure: Disclosure
  setDisclosure(chosen: Disclosure): void
  attachments: Attachment[]
  changeAttachments(change: (attachments: Attachment[]) => Attachment[]): void
  saveState: SaveState
  flush(): Promise<void>
  /** The draft became a request: nothing of it is kept here. */
  forget(): void
}

const nothing: Required<Typed> = { answers: {}, represented: null, disclosure: 'named' }
const keyOf = (draft: Draft) => `tessaban.draft.${draft.id}`

interface WantedDraft {
  code: string
  wanted: boolean
  way: FilingWay | undefined
  /** Of nobody's draft. */
  secret: string | undefined
}

/**
 * The citizen's draft of a service, or nobody's: opened at the server, in the way that was chosen, saved there while one types and, until that worked, in the tab.
 */
export function useDraft({ code, wanted, way, secret }: WantedDraft): DraftState {
  const [draft, setDraft] = useState<Draft>()
  const [error, setError] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  const [typed, setTyped] = useState(nothing)
  const [attachments, setAttachments] = useState<Attachment[]>([])
  const [saveState, setSaveState] = useState<SaveState>('saved')
  // Two inputs may change before the next render.
  const newest = useRef(nothing)
  // The way in which it is open: a step that names it later opens nothing anew.
  const openedAs = useRef<FilingWay>(undefined)
  const autosave = useRef<Autosave<Typed> | undefined>(undefined)
  // The answers as the server has them, as far as this window knows.
  const atServer = useRef<Typed['answers']>({})

  useEffect(() => {
    if (!wanted || (way !== undefined && way === openedAs.current)) return
    let current = true
    openedAs.current = undefined
    setError(undefined)
    openDraft(code, way, secret).then(
      (opened) => {
        if (!current) return
        openedAs.current = opened.way
        if (secret !== undefined) holdDraft(opened.id, secret)
        const saver = new Autosave<Typed>({
          save: async (value) => {
            await saveDraft(opened.id, { ...value, only: changedNames(atServer.current, value.answers) })
            atServer.current = value.answers
          },
          onState: (state) => {
            setSaveState(state)
            if (state === 'saved') forgetValues(keyOf(opened))
          },
        })
        autosave.current = saver
        const { answers, represented, disclosure } = opened
        atServer.current = answers
        const kept = keptValues(keyOf(opened))
        newest.current = { answers, represented, disclosure, ...kept }
        if (kept) saver.change(newest.current)
        setTyped(newest.current)
        setAttachments(opened.attachments)
        setDraft(opened)
      },
      (trouble: unknown) => current && setError(trouble),
    )
    return () => {
      current = false
    }
  }, [code, wanted, attempt, way, secret])

  const flush = useCallback(async () => autosave.current?.flush(), [])
  /** What another window or the computer wrote meanwhile, unless something here is on its way. */
  const catchUp = useCallback(async () => {
    if (!draft || secret !== undefined || keptValues(keyOf(draft))) return
    const before = newest.current
    const there = await getDraft(draft.id).catch(() => undefined)
    if (!there || newest.current !== before) return
    atServer.current = there.answers
    newest.current = { ...before, answers: there.answers }
    setTyped(newest.current)
    setAttachments(there.attachments)
  }, [draft, secret])
  useEffect(() => {
    const saveWhenHidden = () => {
      if (document.visibilityState === 'hidden') void flush()
      else void catchUp()
    }
    const saveAtOnce = () => void flush()
    document.addEventListener('visibilitychange', saveWhenHidden)
    addEventListener('online', saveAtOnce)
    return () => {
      document.removeEventListener('visibilitychange', saveWhenHidden)
      removeEventListener('online', saveAtOnce)
      saveAtOnce()
    }
  }, [flush, catchUp])

  const change = (changes: Partial<Typed>) => {
    if (!draft) return
    const changed = { ...newest.current, ...changes }
    newest.current = changed
    setTyped(changed)
    keepValues(keyOf(draft), { ...changed })
    autosave.current?.change(changed)
  }

  return {
    ...(draft ? { draft } : {}),
    error,
    retry: () => setAttempt((n) => n + 1),
    ...typed,
    setAnswer: (name, value) => change({ answers: { ...newest.current.answers, [name]: value } }),
    setRepresented: (next) =>
      change({ represented: typeof next === 'function' ? next(newest.current.represented) : next }),
    setDisclosure: (disclosure) => change({ disclosure }),
    attachments,
    changeAttachments: setAttachments,
    saveState,
    flush,
    forget: () => {
      autosave.current?.stop()
      if (draft) forgetValues(keyOf(draft))
      openedAs.current = undefined
      setDraft(undefined)
    },
  }
}

/** The answers that are not as they were. */
const changedNames = (before: Typed['answers'], after: Typed['answers']) =>
  Object.keys({ ...before, ...after }).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
