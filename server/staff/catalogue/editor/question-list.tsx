import type { Context } from 'hono'
import { conditionText } from '#templates/condition-text.ts'
import { kindLabels } from '#templates/definitions/facts.ts'
import type { Field, Fields } from '#templates/fields.ts'
import type { AppEnv } from '../../../app-env.ts'
import { type Editing, editorAddress } from './editing.ts'
import { Steps } from './steps.tsx'

interface Props {
  c: Context<AppEnv>
  editing: Editing
}

/** All questions in their order, each with its way to be changed, moved and removed. */
export const Questions = ({ c, editing }: Props) => (
  <section class="card catalogue questions" id="questions">
    <h2>คำถามในแบบฟอร์ม</h2>
    <Level c={c} editing={editing} fields={editing.definition.fields} rows={undefined} />
  </section>
)

const Level = ({ c, editing, fields, rows }: Props & { fields: Fields; rows: string | undefined }) => {
  const address = `${editorAddress(editing.entry)}/field`
  const within = rows === undefined ? '' : `rows=${rows}&`
  const names = Object.keys(fields)
  return (
    <>
      <ol>
        {Object.entries(fields).map(([name, field]) => {
          const path = rows === undefined ? name : `${rows}.${name}`
          return (
            <li key={name} id={path} class={field.kind === 'heading' ? 'part' : undefined}>
              <div>
                <a class="name" href={`${address}?${within}name=${name}`}>
                  {field.label}
                </a>
                <p class="small muted">{factsOf(field, fields)}</p>
              </div>
              <Steps
                c={c}
                editing={editing}
                address={address}
                hidden={{ path }}
                label={field.label}
                first={name === names[0]}
                last={name === names.at(-1)}
              />
              {field.kind === 'rows' && (
                <div class="columns">
                  <p class="small muted">คอลัมน์ของแต่ละ{field.rowLabel}</p>
                  <Level c={c} editing={editing} fields={field.item} rows={name} />
                </div>
              )}
            </li>
          )
        })}
      </ol>
      <div class="add">
        <a class="button plain small" href={`${address}?${within}kind=text`}>
          + เพิ่ม{rows === undefined ? 'คำถาม' : 'คอลัมน์'}
        </a>
        {rows === undefined && (
          <>
            <a class="button plain small" href={`${address}?kind=heading`}>
              + เพิ่มหัวข้อ
            </a>
            <a class="button plain small" href={`${address}?kind=rows`}>
              + เพิ่มรายการหลายแถว
            </a>
          </>
        )}
      </div>
    </>
  )
}

const factsOf = (field: Field, fields: Fields) =>
  [
    kindLabels[field.kind],
    field.optional && 'ไม่บังคับ',
    'options' in field && Object.values(field.options).join(' / '),
    field.when && `ถามเมื่อ ${conditionText(field.when, fields)}`,
  ]
    .filter(Boolean)
    .join(' · ')
