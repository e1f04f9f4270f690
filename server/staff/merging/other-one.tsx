import type { TimelineEntry } from '#db/audit-log.ts'

/** The other one, where two were merged or taken apart. */
export const OtherOne = ({ details: { into, from } }: Pick<TimelineEntry, 'details'>) => {
  const other = typeof into === 'string' ? into : typeof from === 'string' ? from : undefined
  return other === undefined ? null : <a href={`/staff/requests/${other}`}>เรื่อง {other}</a>
}
