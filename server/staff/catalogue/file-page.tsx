import type { Context } from 'hono'
import { findCatalogueEntry } from '#db/catalogue.ts'
import { createService } from '#db/catalogue-verbs.ts'
import { editService, findWorkingCopy } from '#db/working-copies.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { Alert } from '../forms/alert.tsx'
import { Field } from '../forms/inputs.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { actorOf, editingOf, editorAddress } from './editor/editing.ts'
import { type FileFault, largestFile, readServiceFile, serviceFile } from './service-file.ts'

/** The definition as it stands, the working copy where there is one, as a file to keep or to give to another agency. */
export async function exportService(c: Context<AppEnv>): Promise<Response> {
  const { definition } = await editingOf(c)
  return c.body(serviceFile(definition), 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="${definition.code}.json"`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
}

interface Told {
  faults?: readonly FileFault[]
  name?: string
}

/** Where a file is taken: a service that is there already gets a working copy of it, another one is added, switched off. */
export async function importPage(
  c: Context<AppEnv>,
  { faults = [], name = '' }: Told = {},
): Promise<Response> {
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title="นำเข้าบริการจากไฟล์">
      <div>
        <a class="back" href="/staff/catalogue">
          ← บริการและหมวดร้องเรียน
        </a>
        <h1>นำเข้าบริการจากไฟล์</h1>
      </div>
      {faults.length > 0 && (
        <Alert>
          <p>
            ยังไม่ได้นำเข้า {name && `ไฟล์ ${name} `}มีที่ต้องแก้ {faults.length} แห่ง
          </p>
          <ul class="listed">
            {faults.map(({ line, at, reason }) => (
              <li key={`${line} ${at} ${reason}`}>
                บรรทัดที่ {line}: {reason} {at && <code>{at}</code>}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <form
        class="card formstack narrow"
        method="post"
        action="/staff/catalogue/import"
        encType="multipart/form-data"
      >
        <CsrfField session={c.var.staff} />
        <Field
          name="file"
          label="ไฟล์ JSON ของบริการหนึ่งรายการ"
          hint="ไฟล์ที่ได้จากปุ่ม “บันทึกเป็นไฟล์” ของหน่วยงานนี้หรือหน่วยงานอื่น"
        >
          {(facts) => <input {...facts} type="file" accept="application/json,.json" />}
        </Field>
        <p class="small muted">
          ถ้ารหัสบริการตรงกับที่มีอยู่ จะเป็นฉบับร่างของบริการนั้น ถ้าเป็นรหัสใหม่ จะเพิ่มเป็นบริการใหม่ที่ยังปิดไว้
          ประชาชนไม่เห็นจนกว่าจะเผยแพร่หรือเปิด
        </p>
        <button class="button" type="submit">
          นำเข้า
        </button>
      </form>
    </Console>,
    faults.length > 0 ? 422 : 200,
  )
}

/** Takes a file by the one schema, or says line by line what is wrong with it. */
export async function importService(c: Context<AppEnv>): Promise<Response> {
  const { file } = await c.req.parseBody()
  const refused = (reason: string) => importPage(c, { faults: [{ line: 1, at: '', reason }] })
  if (!(file instanceof File) || file.size === 0) return refused('กรุณาเลือกไฟล์')
  if (file.size > largestFile) return refused('ไฟล์ใหญ่เกิน 512 KB')
  const read = readServiceFile(await file.text())
  if ('faults' in read) return importPage(c, { faults: read.faults, name: file.name.slice(0, 100) })
  const { service } = read
  const { db } = c.var.runtime
  const entry = await findCatalogueEntry(db, service.code)
  if (!entry) {
    await createService(db, service, { imported: true }, actorOf(c))
    return c.redirect(editorAddress(service), 303)
  }
  if (await findWorkingCopy(db, service.code))
    return refused(`บริการ ${service.code} มีฉบับร่างที่กำลังแก้ไขอยู่ กรุณาเผยแพร่หรือทิ้งฉบับร่างก่อน`)
  const edit = { what: 'file', did: 'change' } as const
  await editService(db, entry, { definition: service, edit }, actorOf(c))
  return c.redirect(`${editorAddress(entry)}?done`, 303)
}
