import type { Context } from 'hono'
import { conditionText } from '#templates/condition-text.ts'
import type { AppEnv } from '../../../app-env.ts'
import { type Editing, editorAddress } from './editing.ts'
import { Steps } from './steps.tsx'

/** The documents asked, each with its way to be changed, moved and removed. */
export const Documents = ({ c, editing }: { c: Context<AppEnv>; editing: Editing }) => {
  const { documents, fields } = editing.definition
  const address = `${editorAddress(editing.entry)}/document`
  return (
    <section class="card catalogue questions" id="documents">
      <h2>เอกสารที่ขอ</h2>
      {documents.length === 0 && <p class="empty muted">ไม่ขอเอกสาร</p>}
      <ol>
        {documents.map(({ slot, label, optional, when }, index) => (
          <li key={slot} id={`document-${slot}`}>
            <div>
              <a class="name" href={`${address}?slot=${slot}`}>
                {label}
              </a>
              <p class="small muted">
                {optional ? 'ไม่บังคับ' : 'บังคับ'}
                {when && ` · ขอเมื่อ ${conditionText(when, fields)}`}
              </p>
            </div>
            <Steps
              c={c}
              editing={editing}
              address={address}
              hidden={{ slot }}
              label={label}
              first={index === 0}
              last={index === documents.length - 1}
            />
          </li>
        ))}
      </ol>
      <div class="add">
        <a class="button plain small" href={address}>
          + เพิ่มเอกสาร
        </a>
      </div>
    </section>
  )
}
