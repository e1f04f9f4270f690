import { Fragment } from 'preact'
import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import { askedParts } from '#templates/parts.ts'
import type { Definition } from '../api.ts'
import { problemError } from '../api-error.ts'
import { FormFields } from '../forms/form-fields.tsx'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'

/** What the administrators are making; the console answers it to them alone. */
async function getWorkingCopy(code: string): Promise<Definition> {
  const response = await fetch(`/staff/catalogue/${encodeURIComponent(code)}/edit/definition`, {
    headers: { accept: 'application/json' },
    redirect: 'error',
  })
  if (!response.ok) throw await problemError(response)
  return (await response.json()) as Definition
}

/** The form of a service that is not published yet, to be tried out in the console: nothing of it is kept. */
export default function PreviewPage() {
  const { code = '' } = useRoute().params
  const copy = useLoad(() => getWorkingCopy(code), code)
  return (
    <Page title={copy.data?.name ?? 'ตัวอย่างแบบฟอร์ม'} lead={copy.data?.description}>
      <Loaded of={copy}>{(definition) => <Form definition={definition} />}</Loaded>
    </Page>
  )
}

function Form({ definition }: { definition: Definition }) {
  const [values, setValues] = useState<Record<string, unknown>>({})
  const { fields, documents } = definition
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <Notice tone="info">หน้านี้เป็นตัวอย่าง ลองตอบได้ ระบบไม่เก็บและไม่ส่งคำตอบ</Notice>
      {askedParts(fields, values).map(({ number, title, fields: only }) => (
        <Fragment key={number}>
          {title && <h2 class="form-part">{title}</h2>}
          <FormFields
            fields={fields}
            only={only}
            values={values}
            errors={{}}
            onChange={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
          />
        </Fragment>
      ))}
      {documents.length > 0 && (
        <>
          <h2 class="form-part">เอกสารแนบ</h2>
          <ul>
            {documents.map(({ slot, label, optional }) => (
              <li key={slot}>
                {label}
                {optional && ' (ไม่บังคับ)'}
              </li>
            ))}
          </ul>
        </>
      )}
    </form>
  )
}
