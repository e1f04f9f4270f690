import type { RequestDetails } from '../api.ts'

type Happened = Pick<RequestDetails, 'status' | 'timeline'>

const titles: Partial<Record<RequestDetails['timeline'][number]['action'], string>> = {
  'request.decline': 'ผลการพิจารณา',
  'request.complete': 'ผลการดำเนินการ',
}

/** The step that ended it, where the office said something with it; what the timeline need not say again. */
export const outcomeOf = ({ status, timeline }: Happened) =>
  timeline.findLast((entry) => entry.status === status && titles[entry.action] && entry.told.length > 0)

/** What the office said when it ended it, in its own words. */
export function Outcome({
  request,
  photos = [],
}: {
  request: Happened
  photos?: readonly { id: string; url: string }[]
}) {
  const outcome = outcomeOf(request)
  if (!outcome) return null
  return (
    <section class="card" aria-labelledby="outcome-title">
      <h2 id="outcome-title">{titles[outcome.action]}</h2>
      <dl class="told">
        {outcome.told.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {outcome.action === 'request.complete' &&
        photos
          .slice(-1)
          .map(({ id, url }) => <img key={id} class="after-photo" src={url} alt="ภาพหลังดำเนินการ" />)}
    </section>
  )
}
