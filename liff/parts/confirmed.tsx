import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { sentenceOf } from '../api-error.ts'
import { Notice } from './notice.tsx'

interface ConfirmedProps {
  /** On the button that asks. */
  label: string
  question: string
  confirmLabel: string
  /** On the way out; ไม่ดำเนินการ where nothing fits better. */
  keepLabel?: string
  /** What follows from it. */
  children?: ComponentChildren
  work(): Promise<void>
}

/** Something that is asked once more before it is done. */
export function Confirmed({
  label,
  question,
  confirmLabel,
  keepLabel = 'ไม่ดำเนินการ',
  children,
  work,
}: ConfirmedProps) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (asking) heading.current?.focus()
  }, [asking])
  const confirm = async () => {
    if (busy) return
    setBusy(true)
    setTrouble(undefined)
    try {
      await work()
      setAsking(false)
    } catch (error) {
      setTrouble(sentenceOf(error))
    }
    setBusy(false)
  }
  if (!asking) {
    return (
      <button type="button" class="button button-quiet button-danger" onClick={() => setAsking(true)}>
        {label}
      </button>
    )
  }
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {question}
      </h3>
      {children}
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <button type="button" class="button button-danger-solid" aria-disabled={busy} onClick={confirm}>
        {busy ? 'กำลังดำเนินการ…' : confirmLabel}
      </button>
      <button type="button" class="button button-quiet" onClick={() => setAsking(false)}>
        {keepLabel}
      </button>
    </>
  )
}
