import { pagesInWords } from '#templates/signed-pages.ts'
import type { Definition } from '../api.ts'
import { Notice } from '../parts/notice.tsx'
import { filingPath } from './steps.ts'

/** Of the box to tick. */
export const missingPagesId = 'missing-pages'

interface MissingPagesProps {
  definition: Pick<Definition, 'code' | 'group'>
  pages: readonly number[]
  of: number
  aware: boolean
  error: string | undefined
  onAware(aware: boolean): void
}

/** Two pages may be in one picture: whoever says so may send, and nobody sends half a form by mistake. */
export function MissingPages({ definition, pages, of, aware, error, onAware }: MissingPagesProps) {
  return (
    <Notice tone="waiting" title={`ยังไม่มีแบบฟอร์ม${pagesInWords(pages)} (ทั้งหมด ${of} หน้า)`}>
      <p>เจ้าหน้าที่ต้องได้แบบฟอร์มครบทุกหน้าจึงพิจารณาได้</p>
      <p>
        <a href={filingPath(definition, 'documents')}>แนบหน้าที่ขาด</a>
      </p>
      <div class={error ? 'field field-wrong' : 'field'}>
        {error && (
          <p id={`${missingPagesId}-error`} class="field-error" role="alert">
            {error}
          </p>
        )}
        <label class="option option-long">
          <input
            id={missingPagesId}
            type="checkbox"
            checked={aware}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${missingPagesId}-error` : undefined}
            onChange={(event) => onAware(event.currentTarget.checked)}
          />
          <span>ภาพที่แนบมีครบทุกหน้าแล้ว หรือต้องการส่งก่อนโดยยังไม่มี{pagesInWords(pages)}</span>
        </label>
      </div>
    </Notice>
  )
}
