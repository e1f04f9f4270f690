import { useRef, useState } from 'preact/hooks'
import type { IdentityPhoto } from '../api.ts'
import { ApiError, sentenceOf } from '../api-error.ts'
import { uploadIdentityPhoto } from '../upload.ts'
import type { Box } from './mask.ts'
import { photoTrouble } from './photo-check.ts'
import { openPicture, type Picture, photoOf } from './picture.ts'

/** Where one of the photos is on its way to the server. */
export type Stage =
  | { name: 'waiting' }
  | { name: 'opening' }
  /** Shown before it is sent: to cover the religion line, or because something may be wrong with it. */
  | { name: 'review'; picture: Picture }
  | { name: 'sending'; progress: number }
  | { name: 'failed'; trouble: string; retriable: boolean }

export interface PhotoWork {
  stage: Stage
  choose(file: File): Promise<void>
  /** Sends the photo under review. */
  use(mask: Box | undefined): Promise<void>
  retry(): Promise<void>
  drop(): void
}

const cannotDraw = 'เครื่องนี้ปรับภาพไม่ได้ กรุณาปิดช่องศาสนาบนบัตรก่อนถ่าย แล้วเลือกภาพใหม่'

/** Takes a chosen photo through reducing, review and sending. */
export function usePhoto(
  { slot, isMasked }: { slot: string; isMasked: boolean },
  onSent: (photo: IdentityPhoto) => void,
): PhotoWork {
  const [stage, setStage] = useState<Stage>({ name: 'waiting' })
  const ready = useRef<Blob | undefined>(undefined)
  /** Counts the choices: a photo that was chosen before must not come back over a later one. */
  const choice = useRef(0)

  const send = async (photo: Blob) => {
    const mine = choice.current
    const show = (next: Stage) => mine === choice.current && setStage(next)
    ready.current = photo
    show({ name: 'sending', progress: 0 })
    try {
      const sent = await uploadIdentityPhoto(slot, photo, (progress) => show({ name: 'sending', progress }))
      if (mine !== choice.current) return
      ready.current = undefined
      show({ name: 'waiting' })
      onSent(sent)
    } catch (error) {
      const retriable = !(error instanceof ApiError) || error.isPassing
      show({ name: 'failed', trouble: sentenceOf(error), retriable })
    }
  }

  const fail = (trouble: string) => setStage({ name: 'failed', trouble, retriable: false })

  return {
    stage,
    async choose(file) {
      const mine = ++choice.current
      setStage({ name: 'opening' })
      const picture = file.type === 'application/pdf' ? undefined : await openPicture(file)
      if (mine !== choice.current) return
      if (picture) {
        if (isMasked || picture.flaws.length > 0) return setStage({ name: 'review', picture })
        const jpeg = await photoOf(picture, undefined)
        if (mine !== choice.current) return
        if (jpeg) return send(jpeg)
      }
      const trouble = photoTrouble(file)
      if (trouble) return fail(trouble)
      return send(file)
    },
    async use(mask) {
      if (stage.name !== 'review') return
      const { picture } = stage
      setStage({ name: 'sending', progress: 0 })
      const jpeg = await photoOf(picture, mask)
      // Old iPhones keep a canvas's memory until it is small.
      picture.canvas.width = 0
      if (!jpeg) return fail(cannotDraw)
      return send(jpeg)
    },
    async retry() {
      if (ready.current) await send(ready.current)
    },
    drop() {
      choice.current++
      ready.current = undefined
      setStage({ name: 'waiting' })
    },
  }
}
