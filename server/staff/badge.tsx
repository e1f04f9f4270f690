import { type Status, statuses } from '#db/workflow.ts'

/** Where a request stands, in words and colour. */
export const Badge = ({ status }: { status: Status }) => (
  <span class={`badge ${status}`}>{statuses[status].label}</span>
)
