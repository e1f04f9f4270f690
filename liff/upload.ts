import type { IdentityPhoto, UploadStanding } from './api.ts'
import { networkError, problemOf } from './api-error.ts'
import { keyTo } from './client.ts'

type OnProgress = (share: number) => void

interface Transfer {
  method: 'PUT' | 'PATCH'
  path: string
  bytes: Blob
  headers?: Record<string, string>
  onProgress: OnProgress
  signal?: AbortSignal
  timeoutMs: number
}

/** Longest time for a part: on a connection that carries nothing no error ever comes. */
const partMs = 60_000
const photoMs = 10 * 60_000

export interface PartOfUpload {
  draftId: string
  /** The upload's address. */
  path: string
  bytes: Blob
  offset: number
  onProgress: OnProgress
  signal: AbortSignal
}

/** Sends a part of a file that was announced. */
export const uploadPart = ({ draftId, offset, ...part }: PartOfUpload) =>
  transfer<UploadStanding>({
    method: 'PATCH',
    headers: { ...keyTo(draftId), 'upload-offset': String(offset) },
    timeoutMs: partMs,
    ...part,
  })

/** Sends an identity photo; the answer leads to the picture with its crossing mark. */
export const uploadIdentityPhoto = (slot: string, photo: Blob, onProgress: OnProgress) =>
  transfer<IdentityPhoto>({
    method: 'PUT',
    path: `/api/identity/photos/${encodeURIComponent(slot)}`,
    bytes: photo,
    onProgress,
    timeoutMs: photoMs,
  })

/** Sends a photo of how it still looks; sent again under the same id it is there once. */
export const uploadFixPhoto = (
  path: string,
  photo: File,
  { headers, onProgress }: { headers?: Record<string, string>; onProgress: OnProgress },
) =>
  transfer<{ id: string }>({
    method: 'PUT',
    path: `${path}?name=${encodeURIComponent(photo.name)}`,
    bytes: photo,
    ...(headers && { headers }),
    onProgress,
    timeoutMs: photoMs,
  })

/** XMLHttpRequest, because fetch does not tell how far an upload is. */
function transfer<T>({
  method,
  path,
  bytes,
  headers = {},
  onProgress,
  signal,
  timeoutMs,
}: Transfer): Promise<T> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest()
    sending.open(method, path)
    sending.setRequestHeader('content-type', bytes.type || 'application/octet-stream')
    for (const [name, value] of Object.entries(headers)) sending.setRequestHeader(name, value)
    sending.responseType = 'json'
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    const abort = () => sending.abort()
    signal?.addEventListener('abort', abort)
    sending.onloadend = () => signal?.removeEventListener('abort', abort)
    sending.onload = () => {
      if (sending.status === 200 || sending.status === 201) resolve(sending.response as T)
      else reject(problemOf(sending.status, sending.response))
    }
    sending.onerror = () => reject(networkError('upload'))
    sending.ontimeout = sending.onerror
    sending.onabort = sending.onerror
    sending.timeout = timeoutMs
    sending.send(bytes)
  })
}
