import type { Context } from 'hono'
import type { AppEnv } from '../../../app-env.ts'
import { editingOf, editorAddress } from './editing.ts'
import { editorPage } from './page.tsx'

/** The mini-app's own form of the working copy, in a frame as wide as a phone. */
export async function previewPage(c: Context<AppEnv>): Promise<Response> {
  const editing = await editingOf(c)
  const { code } = editing.entry
  const page = await editorPage(
    c,
    { editing, title: 'ตัวอย่างบนโทรศัพท์' },
    <>
      <p class="muted">
        แบบฟอร์มจริงที่ประชาชนจะเห็น ลองตอบเพื่อดูเงื่อนไขได้{' '}
        <a href={`${editorAddress(editing.entry)}/preview.pdf`}>ดูเป็น PDF</a>
      </p>
      <div class="phone">
        <iframe title={`ตัวอย่างแบบฟอร์ม ${editing.definition.name}`} src={`/liff/preview/${code}`} />
      </div>
    </>,
  )
  const policy = page.headers.get('content-security-policy') ?? ''
  page.headers.set('content-security-policy', `${policy}; frame-src 'self'`)
  return page
}

/** The working copy itself, for that form. */
export async function previewDefinition(c: Context<AppEnv>): Promise<Response> {
  const { definition } = await editingOf(c)
  return c.json(definition, 200, { 'cache-control': 'no-store' })
}
