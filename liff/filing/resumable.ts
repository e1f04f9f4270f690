import type { ArrivedUpload, UploadStanding } from '../api.ts'
import { ApiError } from '../api-error.ts'

/** What a file is sent over. */
export interface Wire {
  /** Holds a place for the file, or tells how far it has come. */
  announce(): Promise<UploadStanding>
  send(part: Blob, offset: number, onProgress: (share: number) => void): Promise<UploadStanding>
  /** A while, or until the phone says that it is online again. */
  pause(milliseconds: number): Promise<void>
  now(): number
}

export interface Watcher {
  /** 0 to 1 */
  onProgress(share: number): void
  /** The connection is lost, and it waits to go on; or it goes on. */
  onWaiting(waiting: boolean): void
  signal: AbortSignal
}

const least = 64 * 1024
const most = 4 * 1024 * 1024
const first = 256 * 1024
/** A part that took less leaves room for a larger one: fewer answers to wait for. */
const quickMs = 2_000
/** Tries in a row without a byte getting through; then somebody has to ask for more. */
const mostFailures = 8
const longestPauseMs = 15_000

/**
 * Sends a file part by part, and goes on from where the server has it when a connection is lost, whichever of the two
 * sides missed the last word. Throws what the server says is wrong with the file, or that it cannot be reached.
 */
export async function sendResumably(file: Blob, wire: Wire, watcher: Watcher): Promise<ArrivedUpload> {
  let partSize = first
  for (let failures = 0; ; ) {
    let isAnnounced = false
    try {
      let standing = await wire.announce()
      isAnnounced = true
      while (!standing.attachment) {
        const offset = standing.received
        const part = file.slice(offset, offset + partSize)
        const begunAt = wire.now()
        watcher.onProgress(offset / file.size)
        standing = await wire.send(part, offset, (share) =>
          watcher.onProgress((offset + share * part.size) / file.size),
        )
        failures = 0
        if (wire.now() - begunAt < quickMs) partSize = Math.min(partSize * 2, most)
      }
      watcher.onProgress(1)
      return { ...standing, attachment: standing.attachment }
    } catch (error) {
      failures++
      if (watcher.signal.aborted || !mayPass(error, isAnnounced) || failures > mostFailures) throw error
      partSize = Math.max(least, partSize / 2)
      watcher.onWaiting(true)
      await wire.pause(Math.min(1_000 * 2 ** (failures - 1), longestPauseMs))
      watcher.onWaiting(false)
      if (watcher.signal.aborted) throw error
    }
  }
}

/** Also when the server has more, or less, of the file than was thought here: it is asked once more. */
const mayPass = (error: unknown, isAnnounced: boolean) =>
  !(error instanceof ApiError) || error.isPassing || (isAnnounced && error.status === 409)
