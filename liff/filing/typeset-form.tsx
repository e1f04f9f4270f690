import { ApiError, type Definition, getFormLink } from '../api.ts'
import { FileLinks, useFreshLinks } from '../parts/file-links.tsx'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import { firstWrong } from './first-wrong.ts'
import { filingPath } from './steps.ts'
import type { DraftState } from './use-draft.ts'

/** The form, typeset from the answers and attached by itself; it can be read as it will be sent. */
export function TypesetForm({ definition, draft }: { definition: Definition; draft: DraftState }) {
  const id = draft.draft?.id ?? ''
  const link = useLoad(async () => {
    await draft.flush()
    return getFormLink(id)
  }, id)
  useFreshLinks(link.data, link.reload)
  const wrong = link.error instanceof ApiError ? Object.keys(link.error.fields) : []
  return (
    <section class="card auto-file" aria-labelledby="typeset-title">
      <h2 id="typeset-title">ใบคำร้อง</h2>
      {wrong.length > 0 ? (
        <>
          <p class="field-error">ข้อมูลในแบบฟอร์มยังไม่ครบ กรุณากลับไปกรอกให้ครบก่อน</p>
          <a class="button button-small" href={filingPath(definition, firstWrong(definition, wrong))}>
            กลับไปกรอกให้ครบ
          </a>
        </>
      ) : (
        <Loaded of={link}>
          {({ url }) => (
            <>
              <p class="file-name">
                <span aria-hidden="true">✓ </span>ใบคำร้อง {definition.name} (PDF)
              </p>
              <p class="hint">ระบบจัดทำจากข้อมูลที่ท่านกรอก และแนบให้อัตโนมัติ</p>
              <FileLinks name={`ใบคำร้อง ${definition.name}`} type="application/pdf" url={url} />
            </>
          )}
        </Loaded>
      )}
    </section>
  )
}
