import type { listServiceVersions } from '#db/catalogue.ts'
import { answerTime } from '#templates/service.ts'
import { thaiDateTime } from '#templates/thai.ts'

type Version = Awaited<ReturnType<typeof listServiceVersions>>[number]

/** Every version, newest first: who made it, who vouched for it, what it said. */
export const Versions = ({
  code,
  versions,
  current,
}: {
  code: string
  versions: readonly Version[]
  current: number
}) => (
  <section class="card" aria-labelledby="versions">
    <h2 id="versions">ประวัติ</h2>
    <ol class="timeline">
      {versions.map((version) => (
        <li key={version.version}>
          <strong>
            <a href={`/staff/catalogue/${code}/versions/${version.version}`}>ฉบับที่ {version.version}</a>
            {version.version === current && ' (ปัจจุบัน)'}
          </strong>
          <div class="small muted">
            {version.createdBy ? `แก้ไขโดย ${version.createdBy}` : 'มาพร้อมระบบ'} ·{' '}
            <time dateTime={version.createdAt}>{thaiDateTime(version.createdAt)}</time>
          </div>
          {version.confirmedAt && (
            <div class="small muted">
              ยืนยันโดย {version.confirmedBy ?? 'ระบบ'} ·{' '}
              <time dateTime={version.confirmedAt}>{thaiDateTime(version.confirmedAt)}</time>
            </div>
          )}
          <blockquote class="small">
            {version.definition.fee}
            {'\n'}
            {answerTime(version.definition)} · {version.definition.department}
          </blockquote>
        </li>
      ))}
    </ol>
  </section>
)
