import { useEffect, useRef, useState } from 'preact/hooks'
import { type Attachment, type BegunUpload, cancelUpload, deleteAttachment } from '../api.ts'
import { ApiError, networkError, sentenceOf } from '../api-error.ts'
import type { DraftState } from './use-draft.ts'

/** A file on its way to the server, or one that did not get there. */
export interface Upload {
  /** The attachment's id to be. */
  id: string
  slot: string
  file: File
  /** 0 to 1 */
  progress: number
  /** The connection is lost; it goes on by itself when it is back. */
  waiting?: boolean
  trouble?: string
  /** Sending the same file again may help. */
  retriable?: boolean
}

export interface Uploads {
  /** Whose draft it is; empty until it is there. */
  draftId: string
  list: Upload[]
  /** Begun before the page was loaded, or on another phone: the same file, chosen again, goes on. */
  begun: BegunUpload[]
  busy: boolean
  add(slot: string, files: readonly File[]): void
  retry(upload: Upload): void
  /** Cancels it, at whatever stage it is. */
  drop(upload: Pick<Upload, 'id'>): void
  remove(attachment: Attachment): Promise<void>
  /** How many pages the form on paper has; 0 on the screen. */
  formPages: number
  /** What there is to know of files that came. */
  notes: FiledNote[]
  changeAttachments(attachments: Attachment[]): void
}

/** What became of a file of the signed form, in words; and where it belongs, where that is elsewhere. */
export interface FiledNote {
  /** Of the file. */
  id: string
  name: string
  said: string
  movedTo: { code: string; name: string } | null
}

/** More share a phone's connection badly. */
const atOnce = 3

/** The scripts that `add` and `retry` need; whoever attaches nothing does not load them. */
export function fetchSending(): void {
  // What is missing then is said where it is needed.
  for (const script of [import('./send-file.ts'), import('./file-check.ts')]) script.catch(() => {})
}

/** Sends chosen files, a few at a time, each part by part. */
export function useUploads({
  draft,
  attachments,
  changeAttachments,
}: Pick<DraftState, 'draft' | 'attachments' | 'changeAttachments'>): Uploads {
  const [list, setList] = useState<Upload[]>([])
  const [begun, setBegun] = useState<BegunUpload[]>([])
  const [notes, setNotes] = useState<FiledNote[]>([])
  const queue = useRef<Upload[]>([])
  const sending = useRef(new Map<string, AbortController>())
  const draftId = draft?.id ?? ''

  useEffect(() => setBegun(draft?.uploads ?? []), [draft])
  // Whoever leaves the form has what is on its way go on later.
  useEffect(
    () => () => {
      for (const abort of sending.current.values()) abort.abort()
    },
    [],
  )

  const change = (id: string, changes: Partial<Upload>) =>
    setList((all) => all.map((upload) => (upload.id === id ? { ...upload, ...changes } : upload)))
  const forget = (id: string) => {
    queue.current = queue.current.filter((upload) => upload.id !== id)
    setList((all) => all.filter((upload) => upload.id !== id))
    setBegun((all) => all.filter((upload) => upload.id !== id))
  }

  const send = async ({ id, slot, file }: Upload, signal: AbortSignal) => {
    // A phone that is offline now may be back when it is tried again.
    const { sendFile } = await import('./send-file.ts').catch((error: unknown) => {
      throw networkError(error)
    })
    const { attachment, sorted } = await sendFile(
      { draftId, id, slot, file },
      {
        signal,
        onProgress: (progress) => change(id, { progress }),
        onWaiting: (waiting) => change(id, { waiting }),
      },
    )
    // Those that are being read at this moment come with answers of their own.
    const arrived = (sorted?.attachments ?? [attachment]).filter(
      (file) => file.id === id || !sending.current.has(file.id),
    )
    const known = new Set([id, ...(sorted?.gone ?? []), ...arrived.map((file) => file.id)])
    // Others may have come since this answer was on its way.
    changeAttachments((all) => [...all.filter((other) => !known.has(other.id)), ...arrived])
    const said = sorted?.said
    if (said) setNotes((all) => [...all, { id, name: file.name, said, movedTo: sorted.movedTo }])
    forget(id)
  }

  const work = () => {
    if (!draft) return
    while (sending.current.size < atOnce) {
      const upload = queue.current.shift()
      if (!upload) return
      const abort = new AbortController()
      sending.current.set(upload.id, abort)
      send(upload, abort.signal)
        .catch((error: unknown) => {
          const retriable = !(error instanceof ApiError) || error.isPassing
          if (!abort.signal.aborted) change(upload.id, { trouble: sentenceOf(error), retriable })
        })
        .finally(() => {
          sending.current.delete(upload.id)
          work()
        })
    }
  }

  return {
    draftId,
    list,
    begun,
    busy: list.some(({ trouble }) => trouble === undefined),
    formPages: draft?.formPages ?? 0,
    notes: notes.filter(({ id, movedTo }) => movedTo || attachments.some((file) => file.id === id)),
    changeAttachments: (now) => changeAttachments(() => now),
    add: async (slot, files) => {
      if (!draft) return
      setNotes([])
      // Without it the server looks at them all the same.
      const check = await import('./file-check.ts').catch(() => undefined)
      const earlier = files.map((file) =>
        begun.find((upload) => upload.slot === slot && upload.fingerprint === check?.fingerprintOf(file)),
      )
      const others = begun.filter((upload) => !earlier.includes(upload))
      const onTheWay = list
        .filter(({ trouble }) => trouble === undefined)
        .map(({ slot, file }) => ({ slot, size: file.size }))
      const found = check?.troubles(slot, files, [...attachments, ...others, ...onTheWay], draft.limits) ?? []
      const added = files.map((file, n): Upload => {
        const trouble = found[n]
        const id = earlier[n]?.id ?? newId()
        return { id, slot, file, progress: 0, ...(trouble !== undefined && { trouble }) }
      })
      setBegun(others)
      setList((all) => [...all, ...added])
      queue.current.push(...added.filter(({ trouble }) => trouble === undefined))
      work()
    },
    retry: ({ id, slot, file, progress }) => {
      const again: Upload = { id, slot, file, progress }
      setList((all) => all.map((upload) => (upload.id === id ? again : upload)))
      queue.current.push(again)
      work()
    },
    drop: ({ id }) => {
      sending.current.get(id)?.abort()
      forget(id)
      // Of one that never began there is nothing there; of the others nothing stays for long.
      cancelUpload(draftId, id).catch(() => {})
    },
    remove: async (attachment) => {
      if (!draft) return
      await deleteAttachment(draft.id, attachment.id)
      changeAttachments((all) => all.filter(({ id }) => id !== attachment.id))
    },
  }
}

/** A random UUID; `crypto.randomUUID` is missing in older WebViews. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
