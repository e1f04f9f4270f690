/** One measurement of `bench pdf`: prints how many milliseconds after its start this process has a first document. */
import { createPdfRenderer } from '#server/pdf.ts'
import { sarabun } from '#tests/support/fonts.ts'
import { formOfPages } from './pdf-form.ts'

await createPdfRenderer(sarabun()).render(formOfPages(1, 0))
console.log(performance.now())
