import { thaiDate } from '#templates/thai.ts'
import { listFollowed } from '../api.ts'
import { Loaded, useLoad } from './loaded.tsx'
import { StatusChip } from './status.tsx'
import '../style/nearby.css'

/** What one follows and did not file, below one's own; nothing where there is none. */
export function FollowedRows() {
  const followed = useLoad(listFollowed, 'followed')
  return (
    <Loaded of={followed}>
      {(all) =>
        all.length > 0 && (
          <section class="followed" aria-labelledby="followed-title">
            <h2 id="followed-title">เรื่องที่ติดตาม</h2>
            <ul class="rows">
              {all.map(({ reference, serviceName, status, createdAt }) => (
                <li key={reference}>
                  <a class="row" href={`/liff/followed/${reference}`}>
                    <strong>{serviceName}</strong>
                    <span class="row-facts">
                      <StatusChip status={status} />
                      <span class="hint">
                        เลขที่ {reference} · {thaiDate(createdAt, 'medium')}
                      </span>
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Loaded>
  )
}
