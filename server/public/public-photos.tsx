import type { PhotographedComplaint } from '#db/public-photos.ts'
import { statuses } from '#db/workflow.ts'
import { thaiDate } from '#templates/thai.ts'

/** Photos that an officer let the public see, newest complaints first; no heading where there are none. */
export const PublicPhotos = ({
  complaints,
  names,
}: {
  complaints: readonly PhotographedComplaint[]
  names: ReadonlyMap<string, string>
}) =>
  complaints.length === 0 ? null : (
    <section aria-labelledby="photos">
      <h2 id="photos">ภาพจากเรื่องที่แจ้ง</h2>
      <ul class="complaint-photos">
        {complaints.map(({ publishedAs, code, status, village, createdAt }) => (
          <li key={publishedAs}>
            <figure class="card">
              <img
                src={`/complaints/photos/${publishedAs}`}
                alt={`ภาพประกอบเรื่อง${names.get(code) ?? ''}`}
                loading="lazy"
                decoding="async"
              />
              <figcaption>
                <strong>{names.get(code) ?? code}</strong>
                <span>{statuses[status].label}</span>
                <span class="small muted">
                  {village === null ? '' : `หมู่ที่ ${village} · `}
                  {thaiDate(createdAt)}
                </span>
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </section>
  )
