import type { Context } from 'hono'
import { getAgency } from '#db/agency.ts'
import { blankForm } from '#templates/documents/blank-form.ts'
import type { AppEnv } from '../../../app-env.ts'
import { fileHeaders } from '../../../file-headers.ts'
import { formTitle } from '../../../filled-form.ts'
import { editingOf } from './editing.ts'

/** The working copy on paper, as a citizen would print it; its QR leads to no draft. */
export async function previewPdf(c: Context<AppEnv>): Promise<Response> {
  const { runtime } = c.var
  const { definition, copy } = await editingOf(c)
  const layout = blankForm({
    agency: await getAgency(runtime.db),
    service: definition,
    draftCode: '000000000000',
    preparedAt: copy?.changedAt ?? new Date().toISOString(),
  })
  const pdf = await runtime.pdf().render(layout)
  const name = `${formTitle(definition)} ตัวอย่าง.pdf`
  const headers = fileHeaders({ type: 'application/pdf', size: pdf.byteLength, name, shown: 'inline' })
  return new Response(new Uint8Array(pdf), { headers })
}
