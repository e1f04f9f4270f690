import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { followLabel, howLongAgo } from '#templates/following.ts'
import { discardDraft, follow, type Nearby as NearbyOne } from '../api.ts'
import { sentenceOf } from '../api-error.ts'
import { Notice } from '../parts/notice.tsx'
import { StatusChip } from '../parts/status.tsx'
import '../style/nearby.css'

interface NearbyProps {
  found: readonly NearbyOne[]
  /** What is about to be filed. */
  draftId: string
  onDiscarded(): void
}

/** What was told already around a place: to be followed instead of told again. Nothing where there is nothing. */
export function Nearby({ found, draftId, onDiscarded }: NearbyProps) {
  const [followed, setFollowed] = useState<string>()
  const [hidden, setHidden] = useState(false)
  const { route } = useLocation()
  if (followed !== undefined && !hidden) {
    const discard = async () => {
      await discardDraft(draftId)
      onDiscarded()
      route(`/liff/followed/${followed}`, true)
    }
    return <Following reference={followed} onDiscard={discard} onKeep={() => setHidden(true)} />
  }
  if (hidden) return null
  return (
    <>
      {found.length > 0 && (
        <section class="card" aria-labelledby="nearby-title">
          <h2 id="nearby-title">เรื่องใกล้เคียงที่แจ้งแล้ว</h2>
          <p class="hint">หากเป็นเรื่องเดียวกัน กดติดตามได้เลย ไม่ต้องแจ้งซ้ำ หน่วยงานจะแจ้งความคืบหน้าให้ท่านด้วย</p>
          <ul>
            {found.map((one) => (
              <One key={one.reference} one={one} onFollowed={() => setFollowed(one.reference)} />
            ))}
          </ul>
          <button type="button" class="button button-quiet" onClick={() => setHidden(true)}>
            ไม่ใช่เรื่องเดียวกัน แจ้งต่อ
          </button>
        </section>
      )}
    </>
  )
}

function One({ one, onFollowed }: { one: NearbyOne; onFollowed(): void }) {
  const { reference, problem, status, createdAt, metres, photoUrl } = one
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const start = async () => {
    if (busy) return
    setBusy(true)
    setTrouble(undefined)
    try {
      await follow(reference)
      onFollowed()
    } catch (error) {
      setTrouble(sentenceOf(error))
      setBusy(false)
    }
  }
  return (
    <li>
      {photoUrl && <img src={photoUrl} alt={`ภาพประกอบเรื่อง${problem}`} loading="lazy" decoding="async" />}
      <div>
        <strong>{problem}</strong>
        <span class="hint">
          ห่างไม่เกิน {metres} เมตร · แจ้ง {howLongAgo(createdAt, new Date())}
        </span>
        <span class="row-facts">
          <StatusChip status={status} />
          <span class="hint">เลขที่ {reference}</span>
        </span>
      </div>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <button type="button" class="button button-small" aria-disabled={busy} onClick={start}>
        {busy ? 'กำลังบันทึก…' : followLabel}
        <span class="visually-hidden"> {reference}</span>
      </button>
    </li>
  )
}

interface FollowingProps {
  reference: string
  onDiscard(): Promise<void>
  onKeep(): void
}

/** It is followed: what was typed is thrown away only by whoever says so. */
function Following({ reference, onDiscard, onKeep }: FollowingProps) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const discard = async () => {
    if (busy) return
    setBusy(true)
    try {
      await onDiscard()
    } catch (error) {
      setTrouble(sentenceOf(error))
      setBusy(false)
    }
  }
  return (
    <section class="card" aria-labelledby="nearby-title">
      <h2 id="nearby-title">ติดตามเรื่อง {reference} แล้ว</h2>
      <p>หน่วยงานจะแจ้งความคืบหน้าให้ท่านทราบ ดูได้ใน “คำร้องของฉัน” ท่านไม่ต้องแจ้งซ้ำ</p>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <button type="button" class="button" aria-disabled={busy} onClick={discard}>
        {busy ? 'กำลังลบร่าง…' : 'ไม่แจ้งซ้ำ ลบร่างนี้'}
      </button>
      <button type="button" class="button button-quiet" onClick={onKeep}>
        แจ้งเรื่องของฉันด้วย
      </button>
    </section>
  )
}
