import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Autosave, type SaveState } from '#liff/forms/autosave.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A server that keeps what it gets and fails as long as it is down. */
function world() {
  const saved: string[] = []
  const states: SaveState[] = []
  const server = { down: false, slow: undefined as Promise<void> | undefined }
  const autosave = new Autosave<string>({
    save: async (value) => {
      await server.slow
      if (server.down) throw new Error('offline')
      saved.push(value)
    },
    onState: (state) => states.push(state),
    pauseMs: 800,
    retryMs: 5_000,
  })
  return { saved, states, server, autosave }
}

test('what is typed is saved after a pause, once', async () => {
  const { autosave, saved, states } = world()
  autosave.change('ก')
  await vi.advanceTimersByTimeAsync(500)
  autosave.change('กข')
  await vi.advanceTimersByTimeAsync(799)
  expect(saved).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(saved).toEqual(['กข'])
  expect(states.at(-1)).toBe('saved')
})

test('a failed save is tried again until it works', async () => {
  const { autosave, saved, states, server } = world()
  server.down = true
  autosave.change('ก')
  await vi.advanceTimersByTimeAsync(800)
  expect(states.at(-1)).toBe('failed')
  server.down = false
  await vi.advanceTimersByTimeAsync(5_000)
  expect(saved).toEqual(['ก'])
  expect(states.at(-1)).toBe('saved')
})

test('what is typed while a save is under way is saved after it, never before', async () => {
  const { autosave, saved, states, server } = world()
  let answer = () => {}
  server.slow = new Promise((resolve) => {
    answer = resolve
  })
  autosave.change('ก')
  await vi.advanceTimersByTimeAsync(800)
  autosave.change('กข')
  await vi.advanceTimersByTimeAsync(800)
  expect(saved).toEqual([])
  answer()
  await vi.advanceTimersByTimeAsync(800)
  expect(saved).toEqual(['ก', 'กข'])
  expect(states.at(-1)).toBe('saved')
})

test('leaving the page saves at once what is not saved yet', async () => {
  const { autosave, saved } = world()
  autosave.change('ก')
  await autosave.flush()
  expect(saved).toEqual(['ก'])
  await autosave.flush()
  expect(saved).toEqual(['ก'])
})

test('a draft that was sent is not saved any more', async () => {
  const { autosave, saved } = world()
  autosave.change('ก')
  autosave.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(saved).toEqual([])
})
