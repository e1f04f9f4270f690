import { describe, expect, test } from 'vitest'
import type { Signatory } from '#db/signatories.ts'
import { createPdfRenderer } from '#server/pdf.ts'
import { contentOf, entriesOf, prefilled, printedLabels } from '#server/staff/issuing/entries.ts'
import { issuedDocument } from '#templates/documents/issued-document.ts'
import { issuesFor } from '#templates/issuing/issue.ts'
import { catalogue } from '#templates/services/index.ts'
import { everyBranch } from '#tests/support/every-branch.ts'
import { sarabun } from '#tests/support/fonts.ts'
import { agency, applicant, readPdf, squeezed } from '#tests/support/paper.ts'

const renderer = createPdfRenderer(sarabun())
const at = new Date('2026-11-23T02:05:00.000Z')
const signatory: Signatory = {
  id: 'clerk',
  staffId: 'clerk',
  name: 'นายวีระ กล้าหาญ',
  position: { office: 'clerk' },
  acting: { how: 'in_charge', for: 'executive' },
  orderNumber: null,
  validFrom: '2026-01-01',
  validUntil: null,
  revision: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
}
const seal = {
  number: '12/2569',
  code: 'ABCDEFGH23456789',
  verifyUrl: 'https://eservice.example.go.th/verify/ABCDEFGH23456789',
  at: at.toISOString(),
}

/** Each paper of the catalogue, with answers that lead to it. */
const papers = catalogue.flatMap((service) => {
  const variants = everyBranch(service.fields)
  return (service.issues ?? []).map((issue) => {
    const answers = variants.find((one) => issuesFor(service, one).includes(issue))
    if (!answers) throw new Error(`nobody is offered ${issue.title}`)
    return { title: issue.title, service, issue, answers }
  })
})

describe.each(papers)('$title', ({ service, issue, answers }) => {
  const request = { applicant, represented: null, answers }
  const entries = prefilled(request, service, issue, [signatory], at)
  const adds = (issue.adds ?? []).map((label) => ({ label, text: `${label} ที่เจ้าหน้าที่กรอก` }))
  const lines = entries.lines.map((line) => adds.find(({ label }) => label === line.label) ?? line)

  test('says all that was answered and added, on one page', async () => {
    const content = contentOf({ ...entries, lines }, issue, [signatory], { replaces: undefined })
    if (typeof content === 'string') throw new Error(content)
    const { text, pages } = await readPdf(await renderer.render(issuedDocument(agency, content, seal)))
    for (const line of content.lines) {
      expect(text).toContain(squeezed(line.label))
      expect(text).toContain(squeezed(line.text))
    }
    expect(content.lines.length).toBeGreaterThan((issue.adds ?? []).length + 2)
    for (const words of [issue.title, content.holder, issue.states ?? '', issue.notice ?? ''])
      expect(text).toContain(squeezed(words))
    if (issue.validity) expect(content.validUntil).toBeDefined()
    expect(pages).toBe(1)
  })

  test('keeps each line in its place when a draft is opened again', () => {
    const labels = printedLabels(service, issue).map(({ label }) => label)
    const sparse = lines.map((line, index) => (index === 1 ? { ...line, text: ' ' } : line))
    const more = { label: 'หมายเหตุ', text: 'ออกให้ตามคำขอ' }
    const content = contentOf({ ...entries, lines: [...sparse, more] }, issue, [signatory], {
      replaces: undefined,
    })
    if (typeof content === 'string') throw new Error(content)
    const again = entriesOf(content, labels).lines
    expect(again.map(({ label }) => label)).toEqual([...labels, 'หมายเหตุ'])
    expect(again[1]?.text).toBe('')
  })
})

test('a paper for a company is made out to the company, and on paper filings to who filed', () => {
  const service = catalogue.find(({ code }) => code === 'HLT-01')
  const issue = service?.issues?.[0]
  if (!service || !issue) throw new Error('HLT-01 issues nothing')
  const holder = (answers: Record<string, string>) =>
    prefilled({ applicant, represented: null, answers }, service, issue, [signatory], at).holder
  expect(holder({ applicantKind: 'juristic', juristicName: 'บริษัท ฟ้าใส จำกัด' })).toBe('บริษัท ฟ้าใส จำกัด')
  expect(holder({})).toBe('นางสาวกัญญาณัฐ ตั้งใจทำดี')
})

test('a receipt takes an amount in either digits', () => {
  const paper = catalogue.flatMap((service) => {
    const issue = issuesFor(service, {}).find(({ kind }) => kind === 'receipt')
    return issue ? [{ service, issue }] : []
  })[0]
  if (!paper) throw new Error('nothing issues a receipt')
  const { service, issue } = paper
  const entries = prefilled({ applicant, represented: null, answers: {} }, service, issue, [signatory], at)
  const items = ['1,200.50', '๑,๒๐๐.๕๐'].map((amount) => ({ label: 'ค่าธรรมเนียม', amount }))
  expect(contentOf({ ...entries, items }, issue, [signatory], { replaces: undefined })).toMatchObject({
    items: [{ satang: 120_050 }, { satang: 120_050 }],
  })
})
