import type { AgencyChange, SettingChanges } from '#db/agency.ts'
import type { Setting, Settings } from '#templates/agency-settings.ts'
import { settingLabels } from '#templates/setting-labels.ts'
import { changeTexts } from '#templates/setting-texts.ts'
import { thaiDateTime } from '#templates/thai.ts'

/** Who changed what, newest first. */
export const History = ({ changes }: { changes: readonly AgencyChange[] }) => (
  <section class="card" aria-labelledby="history">
    <h2 id="history">ประวัติการแก้ไข</h2>
    {changes.length === 0 ? (
      <p class="muted">ยังไม่มีการแก้ไขการตั้งค่า</p>
    ) : (
      <ol class="timeline">
        {changes.map((change) => (
          <li key={change.id}>
            <strong>{change.by}</strong>{' '}
            <time class="small muted" dateTime={change.at}>
              {thaiDateTime(change.at)}
            </time>
            <Differences changes={change.changes} />
          </li>
        ))}
      </ol>
    )}
  </section>
)

/** Each setting that changed, before and after. */
export const Differences = ({ changes }: { changes: SettingChanges }) => (
  <dl class="changes">
    {(Object.keys(changes) as Setting[]).map((setting) => (
      <Difference key={setting} setting={setting} change={changes[setting]} />
    ))}
  </dl>
)

function Difference<S extends Setting>({
  setting,
  change,
}: {
  setting: S
  change: { from: Settings[S]; to: Settings[S] } | undefined
}) {
  if (!change) return null
  const { before, after } = changeTexts(setting, change)
  return (
    <div>
      <dt>{settingLabels[setting]}</dt>
      <dd>
        {before && (
          <del>
            <span class="hidden">เดิม </span>
            {before}
          </del>
        )}
        <ins>
          <span class="hidden">แก้เป็น </span>
          {after || (setting === 'holidays' ? 'ไม่เป็นวันหยุด' : 'ไม่ระบุ')}
        </ins>
      </dd>
    </div>
  )
}
