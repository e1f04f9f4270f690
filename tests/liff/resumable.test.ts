import { expect, test } from 'vitest'
import type { UploadStanding } from '#liff/api.ts'
import { ApiError, networkError } from '#liff/api-error.ts'
import { sendResumably } from '#liff/filing/resumable.ts'

const KB = 1024
const attachment = {
  id: 'a',
  slot: 's',
  name: 'a.pdf',
  type: 'application/pdf',
  size: 0,
  hasPreview: false,
  pages: null,
}

/** A server that takes parts, and a connection on which the n-th call fails as it is told. */
function world(size: number, faults: Record<number, 'lost' | 'answer lost' | Error> = {}) {
  const file = new Blob([new Uint8Array(size).map((_, i) => i % 251)])
  const kept: Uint8Array[] = []
  const seen = {
    parts: [] as number[],
    waited: [] as number[],
    waiting: [] as boolean[],
    progress: [] as number[],
  }
  const abort = new AbortController()
  let calls = 0
  let clock = 0
  const received = () => kept.reduce((total, part) => total + part.length, 0)
  const standing = (): UploadStanding => ({
    received: received(),
    attachment: received() === size ? attachment : null,
    sorted: null,
  })
  const overTheAir = async (work: () => Promise<void>): Promise<UploadStanding> => {
    const fault = faults[++calls]
    if (fault instanceof Error) throw fault
    if (fault === 'lost') throw networkError('lost')
    await work()
    if (fault === 'answer lost') throw networkError('lost')
    return standing()
  }
  const sent = () =>
    sendResumably(
      file,
      {
        announce: () => overTheAir(async () => {}),
        send: (part, offset, onProgress) =>
          overTheAir(async () => {
            if (offset !== received()) throw new ApiError(409, 'conflict')
            seen.parts.push(part.size)
            onProgress(1)
            clock += part.size > 512 * KB ? 3_000 : 500
            kept.push(new Uint8Array(await part.arrayBuffer()))
          }),
        pause: async (milliseconds) => void seen.waited.push(milliseconds),
        now: () => clock,
      },
      {
        onProgress: (share) => seen.progress.push(share),
        onWaiting: (waiting) => seen.waiting.push(waiting),
        signal: abort.signal,
      },
    )
  const isWhole = async () => Buffer.concat(kept).equals(Buffer.from(await file.arrayBuffer()))
  return { sent, seen, isWhole, abort }
}

test('parts grow while they go quickly, and all of it arrives', async () => {
  const { sent, seen, isWhole } = world(3000 * KB)
  await expect(sent()).resolves.toMatchObject({ attachment })
  expect(seen.parts).toEqual([256 * KB, 512 * KB, 1024 * KB, 1024 * KB, 184 * KB])
  expect(await isWhole()).toBe(true)
  expect(seen.progress.at(-1)).toBe(1)
  expect(seen.waited).toEqual([])
})

test.each([
  ['a part was lost', { 3: 'lost' }],
  ['the answer to a part was lost', { 3: 'answer lost' }],
  ['the answer to the last part was lost', { 4: 'answer lost' }],
  ['the server was busy', { 3: new ApiError(503, 'busy'), 4: new ApiError(429, 'busy') }],
] as const)('when %s it goes on from where the server has it', async (_, faults) => {
  const { sent, seen, isWhole } = world(1500 * KB, faults)
  await expect(sent()).resolves.toMatchObject({ attachment })
  expect(await isWhole()).toBe(true)
  expect(seen.waiting.slice(0, 2)).toEqual([true, false])
  expect(seen.waited[0]).toBe(1_000)
})

test('on bad reception parts become smaller, and pauses longer', async () => {
  const { sent, seen } = world(700 * KB, { 2: 'lost', 3: 'lost', 4: 'lost' })
  await sent()
  expect(seen.parts[0]).toBe(64 * KB)
  expect(seen.waited).toEqual([1_000, 2_000, 4_000])
})

test('what the server says is wrong with the file is not sent again', async () => {
  const { sent, seen } = world(700 * KB, { 2: new ApiError(422, 'ไฟล์ PDF นี้เสียหาย') })
  await expect(sent()).rejects.toThrow('ไฟล์ PDF นี้เสียหาย')
  expect(seen.waited).toEqual([])
  const full = world(700 * KB, { 1: new ApiError(409, 'แนบได้ไม่เกิน 10 ไฟล์') })
  await expect(full.sent()).rejects.toThrow('10 ไฟล์')
  expect(full.seen.waited).toEqual([])
})

test('without any reception somebody is asked after a while; cancelled it stops at once', async () => {
  const lost = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [n + 1, 'lost' as const]))
  const alone = world(700 * KB, lost)
  await expect(alone.sent()).rejects.toThrow('สัญญาณ')
  expect(alone.seen.waited).toHaveLength(8)
  const cancelled = world(700 * KB, lost)
  cancelled.abort.abort()
  await expect(cancelled.sent()).rejects.toThrow()
  expect(cancelled.seen.waited).toEqual([])
})
