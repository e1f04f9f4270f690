/** Where a service request can stand and how it moves. Pure data: buttons, messages and checks are derived from it. */
export type Actor = 'citizen' | 'staff'

interface StatusFacts {
  /** The manual's word. */
  label: string
  /** Open311's face of it. */
  open311: 'open' | 'closed'
  /** Place among the four steps that the citizen sees; an ending beside them has none. */
  step?: 1 | 2 | 3 | 4
}

export const statuses = {
  submitted: { label: 'ส่งคำร้อง', open311: 'open', step: 1 },
  accepted: { label: 'เจ้าหน้าที่รับเรื่อง', open311: 'open', step: 2 },
  in_progress: { label: 'กำลังดำเนินการ', open311: 'open', step: 3 },
  completed: { label: 'ดำเนินการสำเร็จ', open311: 'closed', step: 4 },
  cancelled: { label: 'ยกเลิกแล้ว', open311: 'closed' },
  declined: { label: 'ไม่รับดำเนินการ', open311: 'closed' },
  /** It goes on in another one, which is about the same. */
  merged: { label: 'รวมกับเรื่องเดียวกันแล้ว', open311: 'closed' },
} as const satisfies Record<string, StatusFacts>

export type Status = keyof typeof statuses
export const statusNames = Object.keys(statuses) as [Status, ...Status[]]
/** Open311 knows two: open and closed. */
export const statusesOf = (face: 'open' | 'closed'): Status[] =>
  statusNames.filter((name) => statuses[name].open311 === face)
/** What is counted nowhere: its filer took it back, or another one stands for it. */
export const uncountedStatuses: readonly Status[] = ['cancelled', 'merged']
/** The four steps, in order. */
export const steps = statusNames.filter((status) => 'step' in statuses[status])
/** Where the office has yet to answer. */
export const openStatuses = statusNames.filter((status) => statuses[status].open311 === 'open')

interface ActionFacts {
  label: string
  from: readonly Status[]
  to: Status
  by: readonly Actor[]
}

export const actions = {
  accept: { label: 'รับเรื่อง', from: ['submitted'], to: 'accepted', by: ['staff'] },
  start: { label: 'เริ่มดำเนินการ', from: ['accepted'], to: 'in_progress', by: ['staff'] },
  complete: { label: 'ดำเนินการสำเร็จ', from: ['in_progress'], to: 'completed', by: ['staff'] },
  cancel: { label: 'ยกเลิกคำร้อง', from: ['submitted'], to: 'cancelled', by: ['citizen'] },
  decline: {
    label: 'ไม่รับดำเนินการ',
    from: ['submitted', 'accepted', 'in_progress'],
    to: 'declined',
    by: ['staff'],
  },
} as const satisfies Record<string, ActionFacts>

export type Action = keyof typeof actions
export const actionNames = Object.keys(actions) as [Action, ...Action[]]

/** Those that one takes without another word: a refusal is nothing without its reasons. */
export type PlainAction = Exclude<Action, 'decline'>

/** The actions that `by` may take on a request that stands at `status`. */
export function availableActions(status: Status, by: Actor): Action[] {
  return actionNames.filter((name) => {
    const { from, by: actors }: ActionFacts = actions[name]
    return from.includes(status) && actors.includes(by)
  })
}
