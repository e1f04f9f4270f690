import { useEffect, useRef, useState } from 'preact/hooks'
import { cancelRequest, type RequestDetails } from '../api.ts'
import { sentenceOf } from '../api-error.ts'
import { Notice } from './notice.tsx'

interface CancelRequestProps {
  reference: string
  onCancelled(request: RequestDetails): void
}

/** ยกเลิกคำร้อง, asked once more before it is done. */
export function CancelRequest({ reference, onCancelled }: CancelRequestProps) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const question = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (asking) question.current?.focus()
  }, [asking])
  const cancel = async () => {
    if (busy) return
    setBusy(true)
    setTrouble(undefined)
    try {
      onCancelled(await cancelRequest(reference))
    } catch (error) {
      setTrouble(sentenceOf(error))
      setBusy(false)
    }
  }
  if (!asking) {
    return (
      <div class="actions">
        <button type="button" class="button button-quiet button-danger" onClick={() => setAsking(true)}>
          ยกเลิกคำร้อง
        </button>
      </div>
    )
  }
  return (
    <section class="card stack" aria-labelledby="cancel-title">
      <h2 id="cancel-title" ref={question} tabIndex={-1}>
        ยืนยันการยกเลิกคำร้อง
      </h2>
      <p>เมื่อยกเลิกแล้วจะนำกลับมาไม่ได้ หากต้องการยื่นอีกครั้งต้องกรอกใหม่</p>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <button type="button" class="button button-danger-solid" aria-disabled={busy} onClick={cancel}>
        {busy ? 'กำลังยกเลิก…' : 'ยืนยันยกเลิกคำร้อง'}
      </button>
      <button type="button" class="button button-quiet" onClick={() => setAsking(false)}>
        ไม่ยกเลิก
      </button>
    </section>
  )
}
