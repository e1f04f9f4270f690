import type { Location } from '#templates/fields.ts'

/** Why there is no position. */
export type PositionTrouble = 'refused' | 'unavailable' | 'slow'

type Fix = Location & { accuracy: number }

interface Listener {
  /** Each one nearer than those before it. */
  onFix(fix: Fix): void
  onEnd(trouble?: PositionTrouble): void
}

/** Metres at which it is near enough to stop, and how long a better one is waited for. */
const enough = 20
const patienceMs = 15_000

/**
 * Asks the phone where it is, until it is sure or patience ends: the first answer is often that of a mast far away.
 * The answer stops it.
 */
export function findPosition(
  geolocation: Pick<Geolocation, 'watchPosition' | 'clearWatch'>,
  { onFix, onEnd }: Listener,
): () => void {
  let best: Fix | undefined
  let ended = false
  let watch: number | undefined
  const stop = () => {
    ended = true
    clearTimeout(timer)
    if (watch !== undefined) geolocation.clearWatch(watch)
  }
  const end = (trouble: PositionTrouble) => {
    if (ended) return
    stop()
    onEnd(best ? undefined : trouble)
  }
  const timer = setTimeout(() => end('slow'), patienceMs)
  watch = geolocation.watchPosition(
    ({ coords: { latitude, longitude, accuracy } }) => {
      if (ended || (best && best.accuracy <= accuracy)) return
      best = { latitude, longitude, accuracy }
      onFix(best)
      if (accuracy <= enough) end('slow')
    },
    ({ code }) => end(troubles[code] ?? 'unavailable'),
    { enableHighAccuracy: true, maximumAge: 0, timeout: patienceMs },
  )
  return stop
}

/** By the codes of GeolocationPositionError. */
const troubles: Readonly<Record<number, PositionTrouble>> = { 1: 'refused', 2: 'unavailable', 3: 'slow' }
const instead = 'หรือเลือกบนแผนที่ หรือพิมพ์พิกัดแทนก็ได้'
/** What somebody reads who gets none, and what they can do. */
export const positionTroubleWords = (trouble: PositionTrouble, insideLine: boolean): string =>
  ({
    refused: insideLine
      ? `โทรศัพท์ยังไม่อนุญาตให้ LINE ใช้ตำแหน่ง เปิดได้ที่ การตั้งค่าของโทรศัพท์ > LINE > ตำแหน่ง แล้วกดปุ่มอีกครั้ง ${instead}`
      : `เบราว์เซอร์ยังไม่ได้รับอนุญาตให้ใช้ตำแหน่ง เปิดได้ในการตั้งค่าของเว็บไซต์นี้ แล้วกดปุ่มอีกครั้ง ${instead}`,
    unavailable: `หาตำแหน่งไม่พบ ลองเปิดบริการตำแหน่ง (GPS) ของโทรศัพท์ แล้วกดปุ่มอีกครั้ง ${instead}`,
    slow: `ใช้เวลาหาตำแหน่งนานเกินไป ลองออกไปที่โล่งหรือใกล้หน้าต่าง แล้วกดปุ่มอีกครั้ง ${instead}`,
  })[trouble]
