/** How much memory the server takes while twenty files of 16 MB arrive at once, over what it takes when idle. */
import { randomFillSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import sharp from 'sharp'
import { startKillable } from '#tests/support/killable.ts'
import { pdf } from '#tests/support/pdfs.ts'
import { beginDraft, Sending } from '#tests/support/uploading.ts'
import { Visitor } from '#tests/support/visitor.ts'

const mb = 1024 * 1024
const citizens = 4
const filesEach = 5
/** What the mini-app sends at once where reception is good. */
const partSize = 4 * mb

/** A photo of which nothing can be compressed, a little under 16 MB. */
async function largePhoto(): Promise<Uint8Array<ArrayBuffer>> {
  const grain = async (side: number) => {
    const raw = { width: side, height: side, channels: 3 } as const
    return sharp(randomFillSync(Buffer.alloc(side * side * 3)), { raw })
      .jpeg({ quality: 90 })
      .toBuffer()
  }
  const sample = 500
  const bytesPerPixel = (await grain(sample)).length / sample ** 2
  return new Uint8Array(await grain(Math.floor(Math.sqrt((15.9 * mb) / bytesPerPixel))))
}

/** Resident memory in MB, as Linux tells it. */
const residentMb = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

async function peakWhile(pid: number, work: Promise<unknown>): Promise<number> {
  let peak = residentMb(pid)
  let done = false
  void work.finally(() => {
    done = true
  })
  while (!done) {
    peak = Math.max(peak, residentMb(pid))
    await setTimeout(10)
  }
  await work
  return peak
}

export async function uploads() {
  const files = [pdf({ size: 16 * mb }), await largePhoto()]
  const server = await startKillable()
  try {
    const drafts = []
    for (let n = 1; n <= citizens; n++) {
      const citizen = new Visitor(server.url)
      drafts.push({ citizen, ...(await beginDraft(citizen, n)) })
    }
    // What the first start has used and not given back would hide some of what is measured.
    await server.stop()
    await server.start()
    await setTimeout(2_000)
    const idle = residentMb(server.pid())
    const begun = performance.now()
    const all = drafts.flatMap(({ citizen, draftId, slot }, n) =>
      Array.from({ length: filesEach }, async (_, i) => {
        const file = files[(n + i) % 2] ?? new Uint8Array()
        const { status, body } = await new Sending(citizen, draftId).whole(slot, file, { partSize })
        if (status !== 200 || !body.attachment) throw new Error(JSON.stringify(body))
      }),
    )
    const peak = await peakWhile(server.pid(), Promise.all(all))
    const seconds = (performance.now() - begun) / 1000
    const addedMb = Math.round(peak - idle)
    console.log(
      `${all.length} files of 16 MB at once: half of them PDF, half photos, which get a small picture`,
    )
    console.table({
      server: {
        'idle MB': Math.round(idle),
        'peak MB': Math.round(peak),
        'added MB': addedMb,
        seconds: Math.round(seconds * 10) / 10,
      },
    })
    return { addedMb }
  } finally {
    await server.close()
  }
}
