import type { Definition, DefinitionSubject } from '#db/definitions.ts'
import { thaiDateTime } from '#templates/thai.ts'

/** Every version of what the agency words or arranges itself, newest first, each leading to what it changed. */
export const DefinitionHistory = <S extends DefinitionSubject>({
  versions,
  base,
}: {
  versions: readonly Definition<S>[]
  /** The address of the page that they belong to. */
  base: string
}) => (
  <section class="card" aria-labelledby="versions">
    <h2 id="versions">ประวัติ</h2>
    {versions.length === 0 ? (
      <p class="muted">ยังไม่มีการแก้ไข ใช้ตามที่มากับระบบทั้งหมด</p>
    ) : (
      <ol class="timeline">
        {versions.map(({ version, note, by, createdAt }, index) => (
          <li key={version}>
            <strong>
              <a href={`${base}/versions/${version}`}>ฉบับที่ {version}</a>
              {index === 0 && ' (ล่าสุด)'}
            </strong>
            <div class="small muted">
              แก้ไขโดย {by} · <time dateTime={createdAt}>{thaiDateTime(createdAt)}</time>
            </div>
            {note && <blockquote class="small">{note}</blockquote>}
          </li>
        ))}
      </ol>
    )}
  </section>
)
