import { useRef, useState } from 'preact/hooks'
import { type Attachment, deleteAttachment } from '../api.ts'
import { ApiError, sentenceOf } from '../api-error.ts'
import { uploadFile } from '../upload.ts'
import { fileTrouble, maxFiles } from './file-check.ts'
import type { DraftState } from './use-draft.ts'

/** A file on its way to the server, or one that did not get there. */
export interface Upload {
  key: number
  slot: string
  file: File
  /** 0 to 1 */
  progress: number
  trouble?: string
  /** Sending the same file again may help. */
  retriable?: boolean
}

export interface Uploads {
  list: Upload[]
  busy: boolean
  add(slot: string, files: readonly File[]): void
  retry(upload: Upload): void
  drop(upload: Upload): void
  remove(attachment: Attachment): Promise<void>
}

/** Sends chosen files one after the other; a phone's connection is not made for several at once. */
export function useUploads({ draft, attachments, changeAttachments }: DraftState): Uploads {
  const [list, setList] = useState<Upload[]>([])
  const queue = useRef<Upload[]>([])
  const sending = useRef(false)
  const nextKey = useRef(1)

  const change = (key: number, changes: Partial<Upload>) =>
    setList((all) => all.map((upload) => (upload.key === key ? { ...upload, ...changes } : upload)))
  const drop = ({ key }: Upload) => {
    queue.current = queue.current.filter((upload) => upload.key !== key)
    setList((all) => all.filter((upload) => upload.key !== key))
  }

  const work = async () => {
    if (sending.current || !draft) return
    sending.current = true
    for (let upload = queue.current.shift(); upload; upload = queue.current.shift()) {
      const { key, slot, file } = upload
      try {
        const attachment = await uploadFile(draft.id, slot, file, (progress) => change(key, { progress }))
        changeAttachments((all) => [...all, attachment])
        drop(upload)
      } catch (error) {
        const retriable = !(error instanceof ApiError) || error.isPassing
        change(key, { trouble: sentenceOf(error), retriable })
      }
    }
    sending.current = false
  }

  return {
    list,
    busy: list.some(({ trouble }) => trouble === undefined),
    add: (slot, files) => {
      const room = maxFiles - attachments.length - list.filter(({ trouble }) => !trouble).length
      const added = files.map((file, index): Upload => {
        const trouble = index >= room ? `แนบได้ไม่เกิน ${maxFiles} ไฟล์` : fileTrouble(file)
        return { key: nextKey.current++, slot, file, progress: 0, ...(trouble ? { trouble } : {}) }
      })
      setList((all) => [...all, ...added])
      queue.current.push(...added.filter(({ trouble }) => !trouble))
      void work()
    },
    retry: (upload) => {
      setList((all) =>
        all.map(({ trouble, ...other }) =>
          other.key === upload.key
            ? { ...other, progress: 0 }
            : { ...other, ...(trouble ? { trouble } : {}) },
        ),
      )
      queue.current.push(upload)
      void work()
    },
    drop,
    remove: async (attachment) => {
      if (!draft) return
      await deleteAttachment(draft.id, attachment.id)
      changeAttachments((all) => all.filter(({ id }) => id !== attachment.id))
    },
  }
}
