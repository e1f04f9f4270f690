import type { Attachment } from './api.ts'
import { networkError, problemOf } from './api-error.ts'

/** Sends one file as it is. XMLHttpRequest, because fetch does not tell how far an upload is. */
export function uploadFile(
  draftId: string,
  slot: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const path = `/api/drafts/${encodeURIComponent(draftId)}/attachments/${encodeURIComponent(slot)}`
    const sending = new XMLHttpRequest()
    sending.open('PUT', `${path}?name=${encodeURIComponent(file.name)}`)
    sending.setRequestHeader('content-type', file.type || 'application/octet-stream')
    sending.responseType = 'json'
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    sending.onload = () => {
      if (sending.status === 201) resolve(sending.response as Attachment)
      else reject(problemOf(sending.status, sending.response))
    }
    sending.onerror = () => reject(networkError('upload'))
    sending.ontimeout = sending.onerror
    sending.timeout = 10 * 60_000
    sending.send(file)
  })
}
