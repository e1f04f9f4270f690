import { useState } from 'preact/hooks'
import type { Slip } from '../api.ts'
import { bearer } from '../client.ts'
import { uploadFixPhoto } from '../upload.ts'

interface Chosen {
  /** Of the attachment to be: sent again, it is there once. */
  id: string
  file: File
}

/** Whose complaint it is: one's own, or one without a name that one has the slip of. */
export type FixedBy = { reference: string } | { slip: Slip }

const wayTo = (by: FixedBy, id: string) =>
  'slip' in by
    ? {
        path: `/api/follow/fix-photos/${id}`,
        headers: { ...bearer(by.slip.secret), 'x-reference': by.slip.reference },
      }
    : { path: `/api/requests/${by.reference}/fix-photos/${id}` }

/** The photos that go with a no: chosen, then sent one after the other; what was sent is not sent again. */
export function useFixPhotos(by: FixedBy, most: number) {
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const [progress, setProgress] = useState<string>()
  return {
    chosen,
    progress,
    isFull: chosen.length >= most,
    choose: (files: readonly File[]) =>
      setChosen((before) =>
        [...before, ...files.map((file) => ({ id: crypto.randomUUID(), file }))].slice(0, most),
      ),
    remove: (id: string) => setChosen((before) => before.filter((one) => one.id !== id)),
    /** Rejects with what is wrong with the first that could not be sent; it and the later ones stay chosen. */
    async send() {
      try {
        for (const [n, { id, file }] of chosen.entries()) {
          const { path, headers } = wayTo(by, id)
          const said = (share: number) =>
            setProgress(`กำลังส่งรูป ${n + 1} จาก ${chosen.length} (${Math.round(share * 100)}%)`)
          said(0)
          await uploadFixPhoto(path, file, { ...(headers && { headers }), onProgress: said })
          setChosen((before) => before.filter((one) => one.id !== id))
        }
      } finally {
        setProgress(undefined)
      }
    },
  }
}

export type FixPhotosChosen = ReturnType<typeof useFixPhotos>
