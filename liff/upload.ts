import type { Attachment, IdentityPhoto } from './api.ts'
import { networkError, problemOf } from './api-error.ts'

type OnProgress = (share: number) => void

/** Sends one file of a draft as it is. */
export const uploadFile = (draftId: string, slot: string, file: File, onProgress: OnProgress) =>
  put<Attachment>(
    `/api/drafts/${encodeURIComponent(draftId)}/attachments/${encodeURIComponent(slot)}?name=${encodeURIComponent(file.name)}`,
    file,
    onProgress,
  )

/** Sends an identity photo; the answer leads to the picture with its crossing mark. */
export const uploadIdentityPhoto = (slot: string, photo: Blob, onProgress: OnProgress) =>
  put<IdentityPhoto>(`/api/identity/photos/${encodeURIComponent(slot)}`, photo, onProgress)

/** XMLHttpRequest, because fetch does not tell how far an upload is. */
function put<T>(path: string, file: Blob, onProgress: OnProgress): Promise<T> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest()
    sending.open('PUT', path)
    sending.setRequestHeader('content-type', file.type || 'application/octet-stream')
    sending.responseType = 'json'
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    sending.onload = () => {
      if (sending.status === 201) resolve(sending.response as T)
      else reject(problemOf(sending.status, sending.response))
    }
    sending.onerror = () => reject(networkError('upload'))
    sending.ontimeout = sending.onerror
    sending.timeout = 10 * 60_000
    sending.send(file)
  })
}
