import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createPdfRenderer } from '#server/pdf.ts'
import { blankForm } from '#templates/documents/blank-form.ts'
import { titleOf } from '#templates/documents/form-head.ts'
import { pageMark, readPageMark } from '#templates/documents/page-mark.ts'
import { requestForm } from '#templates/documents/request-form.ts'
import { isQuestion } from '#templates/fields.ts'
import type { Service } from '#templates/service.ts'
import { catalogue } from '#templates/services/index.ts'
import { sarabun } from '#tests/support/fonts.ts'
import { agency, applicant, readPdf, sampleAnswers, squeezed } from '#tests/support/paper.ts'
import { printedAnswers } from '#tests/support/printed-answers.ts'

const renderer = createPdfRenderer(sarabun())
const at = '2026-11-23T02:05:00.000Z'

const typeset = new Map<string, Promise<Uint8Array>>()
/** The form with the usual answers, typeset once for all who read it. */
function filledIn(service: Service): Promise<Uint8Array> {
  const layout = () =>
    requestForm({
      agency,
      service,
      applicant,
      answers: sampleAnswers(service.fields),
      reference: '692-184-906',
      submittedAt: at,
      attachments: [],
    })
  const bytes = typeset.get(service.code) ?? renderer.render(layout())
  typeset.set(service.code, bytes)
  return bytes
}

describe.each(catalogue)('$code $name', (service) => {
  test('filled in, shows every question that was asked with its answer, in the order of the form', async () => {
    const answers = sampleAnswers(service.fields)
    const { text, title, lines } = await readPdf(await filledIn(service))
    expect(title).toContain(service.group === 'complaint' ? service.name : titleOf(service))
    const inLetter =
      service.code === 'GEN-01' ? Object.values(service.fields).map(({ label }) => squeezed(label)) : []
    const missing = printedAnswers(service.fields, answers).filter(
      (part) => !inLetter.includes(part) && !text.includes(part),
    )
    expect(missing).toEqual([])
    for (const { right } of lines) expect(right).toBeLessThan(541)
  })

  test('to fill in, asks every question, with the name and the number that are known', async () => {
    const layout = blankForm({
      agency,
      service,
      applicant,
      citizenId: '1101700230708',
      draftCode: '7K3M9QXA',
      preparedAt: at,
    })
    const { text, lines, pages } = await readPdf(await renderer.render(layout))
    const labels = Object.values(service.fields).map((field) => squeezed(field.label))
    expect(labels.filter((label) => !text.includes(label))).toEqual([])
    expect(text).toContain(squeezed('นางสาวกัญญาณัฐ ตั้งใจทำดี'))
    expect(text).toContain('1101700230708')
    expect(text).toContain(`หน้า${pages}/${pages}`)
    for (const { right } of lines) expect(right).toBeLessThan(541)
    expect(Object.values(service.fields).some(isQuestion)).toBe(true)
  })
})

const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined

test.skipIf(!hasPdftotext).each(catalogue)(
  '$code is copied by pdftotext as it was typed',
  async (service) => {
    const answers = sampleAnswers(service.fields)
    const { stdout } = spawnSync('pdftotext', ['-raw', '-', '-'], {
      input: await filledIn(service),
      encoding: 'utf8',
    })
    const text = squeezed(stdout)
    const typed = printedAnswers(service.fields, answers).filter((part) =>
      /ปู่|ตัวอย่าง|ฝุ่น|1101700230708/.test(part),
    )
    expect(typed.filter((part) => !text.includes(part))).toEqual([])
  },
)

test.each(catalogue)(
  '$code has the same bytes, filled in and blank, however often it is made',
  async (service) => {
    const known = { agency, service, applicant }
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
    const make = async (maker: typeof renderer) => {
      const blank = await maker.render(blankForm({ ...known, draftCode: '7K3M9QXA', preparedAt: at }))
      const filled = await maker.render(
        requestForm({
          ...known,
          answers: sampleAnswers(service.fields),
          reference: '692-184-906',
          submittedAt: at,
          attachments: ['ทะเบียนบ้าน'],
        }),
      )
      return [digest(blank), digest(filled)]
    }
    const first = await make(renderer)
    expect(await make(renderer)).toEqual(first)
    if (service === catalogue[0]) expect(await make(createPdfRenderer(sarabun()))).toEqual(first)
  },
)

describe('the mark in the corner of a page', () => {
  test('says whose draft it is and which page', () => {
    const mark = { draftCode: '7K3M9QXA', page: 2, pages: 3 }
    expect(readPageMark(pageMark(mark))).toEqual(mark)
  })

  test.each(['', 'https://example.go.th/verify/ABC', 'TB1:abc:1/2', 'TB1:ABC:1', 'TB1:ABC:1/2 '.repeat(2)])(
    'is not read out of %j',
    (text) => expect(readPageMark(text)).toBeUndefined(),
  )
})

test.each(['GEN-03', 'GEN-05', 'GEN-08', 'ENG-01', 'FIN-06', 'HLT-04', 'HLT-09', 'WAT-01'])(
  '%s, filled in as usual, is one page',
  async (code) => {
    const service = catalogue.find((one) => one.code === code)
    if (!service) throw new Error(`${code} is not in the catalogue`)
    expect((await readPdf(await filledIn(service))).pages).toBe(1)
  },
)

test('a second page says whose form it goes with', async () => {
  const service = catalogue.find(({ code }) => code === 'ENG-02')
  if (!service) throw new Error('ENG-02 is not in the catalogue')
  const { lines } = await readPdf(await filledIn(service))
  const second = lines.filter(({ page }) => page === 2).map(({ text }) => squeezed(text))
  expect(second).toContain(squeezed(`${titleOf(service)} · นางสาวกัญญาณัฐ ตั้งใจทำดี (ต่อ)`))
})
