import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogue } from '#templates/services/index.ts'
import { createCamera, difference, folder, kept, modes } from './sheets.ts'

const photograph = await createCamera()
const differences = new URL('../../dist/golden/', import.meta.url)
const sheets = catalogue.flatMap((service) => modes.map((mode) => ({ service, mode, code: service.code })))

test.each(sheets)(
  '$code $mode looks as it did (npm run golden keeps it as it is now)',
  async ({ service, mode, code }) => {
    const now = await photograph(service, mode)
    const before = await kept(code, mode)
    expect(before && { width: before.width, height: before.height }).toEqual({
      width: now.width,
      height: now.height,
    })
    if (!before) return
    const dots = now.data.reduce((sum, grey, index) => sum + (grey === before.data[index] ? 0 : 1), 0)
    if (dots > 0) {
      mkdirSync(differences, { recursive: true })
      writeFileSync(new URL(`${code}-${mode}.png`, differences), await difference(before, now))
    }
    expect(dots, `dots that differ; red is gone, blue is new in dist/golden/${code}-${mode}.png`).toBe(0)
  },
)

test('the pictures stay small, and there is none of a form that is no more', () => {
  const files = readdirSync(folder)
  expect(files.toSorted()).toEqual(sheets.map(({ code, mode }) => `${code}-${mode}.webp`).toSorted())
  const bytes = files.reduce((sum, file) => sum + statSync(`${folder}${file}`).size, 0)
  expect(bytes).toBeLessThan(3_000_000)
})
