import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findPosition, positionTroubleWords } from '#liff/fields/find-position.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A phone whose answers come when the test says so. */
function askPhone() {
  let watching = true
  let fix: PositionCallback = () => {}
  let fail: PositionErrorCallback | null | undefined
  const heard: unknown[] = []
  const stop = findPosition(
    {
      watchPosition(onFix, onError) {
        fix = onFix
        fail = onError
        return 7
      },
      clearWatch: () => {
        watching = false
      },
    },
    { onFix: ({ accuracy }) => heard.push(accuracy), onEnd: (trouble) => heard.push(trouble ?? 'found') },
  )
  return {
    heard,
    stop,
    isWatching: () => watching,
    near: (accuracy: number) =>
      fix({ coords: { latitude: 16.7, longitude: 100.3, accuracy } } as GeolocationPosition),
    fail: (code: number) => fail?.({ code } as GeolocationPositionError),
  }
}

test('the first answer of a mast far away is bettered until the phone is sure', () => {
  const phone = askPhone()
  for (const accuracy of [900, 1200, 65, 12]) phone.near(accuracy)
  expect([phone.heard, phone.isWatching()]).toEqual([[900, 65, 12, 'found'], false])
  phone.near(3)
  expect(phone.heard).toHaveLength(4)
})

test('when patience ends the best so far stands; without any, it says it took too long', () => {
  const [indoors, nowhere] = [askPhone(), askPhone()]
  indoors.near(300)
  vi.advanceTimersByTime(15_000)
  expect([indoors.heard, nowhere.heard]).toEqual([[300, 'found'], ['slow']])
})

test.each([
  [1, 'refused', 'การตั้งค่าของโทรศัพท์ > LINE > ตำแหน่ง'],
  [2, 'unavailable', 'GPS'],
  [3, 'slow', 'ที่โล่ง'],
] as const)('trouble %i is %s, with what to do about it', (code, trouble, words) => {
  const phone = askPhone()
  phone.fail(code)
  expect([phone.heard, phone.isWatching()]).toEqual([[trouble], false])
  expect(positionTroubleWords(trouble, true)).toContain(words)
  expect(positionTroubleWords(trouble, false)).toContain('พิมพ์พิกัด')
})

test('whoever leaves the page is not followed', () => {
  const phone = askPhone()
  phone.stop()
  phone.near(5)
  vi.advanceTimersByTime(20_000)
  expect([phone.heard, phone.isWatching()]).toEqual([[], false])
})
