/** One measurement of `bench identity`: photo file, how many at once, how many rounds. Prints JSON. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createHeicDecoder } from '#server/runtime/heic.ts'
import { createStamp } from '#server/stamp.ts'
import { crossingMark } from '#templates/identity.ts'
import { font, rendererWasm } from '#tests/support/identity-photos.ts'

const [file = '', atOnce = '1', rounds = '1'] = process.argv.slice(2)
const stamp = createStamp({
  font,
  wasm: rendererWasm,
  decodeHeic: createHeicDecoder(createRequire(import.meta.url).resolve('heic-decode')),
})
const agency = { kind: 'subdistrict_municipality', placeName: 'เนินกุ่ม' } as const
const at = new Date()

async function cross(): Promise<number> {
  const photo = new Uint8Array(readFileSync(file))
  const begun = performance.now()
  await stamp(photo, crossingMark(agency, 'card-front', at))
  return performance.now() - begun
}

// The first of the day draws the mark; all others of that size find it.
await cross()
const times: number[] = []
for (let round = 0; round < Number(rounds); round++) {
  times.push(...(await Promise.all(Array.from({ length: Number(atOnce) }, cross))))
}
times.sort((a, b) => a - b)
const medianMs = Math.round(times[Math.floor(times.length / 2)] ?? 0)
const slowestMs = Math.round(times.at(-1) ?? 0)
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({ medianMs, slowestMs, peakMb }))
