/** How long a form takes from answers to PDF, warm and in a process that has just begun, beside stock pdfmake. */
import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pdfmake from 'pdfmake'
import { build } from 'vite'
import { createPdfRenderer } from '#server/pdf.ts'
import { formOfPages } from '#tests/bench/pdf-form.ts'
import { sarabun } from '#tests/support/fonts.ts'

const rounds = 101
const warmUps = 40

export async function pdf() {
  const renderer = createPdfRenderer(sarabun())
  const ours = (pages: 1 | 3) => timed((round) => renderer.render(formOfPages(pages, round)))
  const one = await ours(1)
  const three = await ours(3)
  const stock = await timed((round) => stockPdf(round))
  const cold = await coldStarts()
  console.table({
    'one page': summary(one),
    'three pages': summary(three),
    'one page, stock pdfmake': summary(stock),
    'one page, from the start of a process': summary(cold),
  })
  return {
    onePageMs: median(one),
    threePagesMs: median(three),
    coldMs: median(cold),
    stockOnePageMs: median(stock),
  }
}

async function timed(render: (round: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < warmUps + rounds; round++) {
    const begun = performance.now()
    await render(round)
    if (round >= warmUps) times.push(performance.now() - begun)
  }
  return sorted(times)
}

/** The same content by pdfmake alone, with the same typeface. It leaves out what only our layer draws. */
async function stockPdf(round: number): Promise<Uint8Array> {
  if (round === 0) {
    const face = (path: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/sarabun/${path}`))
    pdfmake.setFonts({
      Sarabun: {
        normal: face('400Regular/Sarabun_400Regular.ttf'),
        bold: face('700Bold/Sarabun_700Bold.ttf'),
      },
    })
    pdfmake.setUrlAccessPolicy(() => false)
    pdfmake.setLocalAccessPolicy(() => true)
  }
  // What a header says of pages to sign, it cannot know.
  const { header: _, ...content } = formOfPages(1, round)
  return pdfmake.createPdf(content).getBuffer()
}

const built = fileURLToPath(new URL('../../dist/bench/', import.meta.url))

/** Milliseconds from the start of a process to its first document, bundled as `npm start` runs it. */
async function coldStarts(): Promise<number[]> {
  await build({
    configFile: 'server/vite.config.ts',
    build: {
      outDir: built,
      sourcemap: false,
      rolldownOptions: { input: { cold: fileURLToPath(new URL('./pdf-cold.ts', import.meta.url)) } },
    },
  })
  const times = Array.from({ length: 7 }, () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [`${built}cold.js`], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return Number(stdout)
  })
  await rm(built, { recursive: true })
  return sorted(times)
}

const sorted = (times: number[]) => times.toSorted((a, b) => a - b)
const tenths = (ms = 0) => Math.round(ms * 10) / 10
const at = (times: readonly number[], share: number) => tenths(times[Math.floor(times.length * share)])
const median = (times: readonly number[]) => at(times, 0.5)
const summary = (times: readonly number[]) => ({ medianMs: median(times), p95Ms: at(times, 0.95) })
