import { type ArrivedUpload, announceUpload, uploadPath } from '../api.ts'
import { uploadPart } from '../upload.ts'
import { fingerprintOf } from './file-check.ts'
import { sendResumably, type Watcher } from './resumable.ts'

interface Sent {
  draftId: string
  /** The attachment's id to be. */
  id: string
  slot: string
  file: File
}

/** Sends a file of a draft part by part; whoever chooses none does not load this. */
export function sendFile({ draftId, id, slot, file }: Sent, watcher: Watcher): Promise<ArrivedUpload> {
  const { signal } = watcher
  const { name, size } = file
  const announced = { id, slot, name, size, fingerprint: fingerprintOf(file) }
  return sendResumably(
    file,
    {
      announce: () => announceUpload(draftId, announced),
      send: (bytes, offset, onProgress) =>
        uploadPart({ draftId, path: uploadPath(draftId, id), bytes, offset, onProgress, signal }),
      pause: (milliseconds) => onlineOrAfter(milliseconds, signal),
      now: () => performance.now(),
    },
    watcher,
  )
}

/** The end of the pause, the phone's word that it is online again, or of whoever cancels. */
const onlineOrAfter = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    addEventListener('online', done)
    signal.addEventListener('abort', done)
  })
