import { isOfficeEvent, isRequestEvent, type TimelineEntry } from '#db/audit-log.ts'
import { toldLines } from '#templates/told.ts'

/** What happened to a request, for whoever filed it; `isRepresented` is the one for whom it was filed. */
export const citizenTimeline = (
  timeline: readonly TimelineEntry[],
  {
    citizenId,
    isRepresented = false,
    open = true,
  }: { citizenId?: string; isRepresented?: boolean; open?: boolean } = {},
) =>
  timeline
    // What the represented person did about it stays between them and the office.
    .filter(({ action }) => !isOfficeEvent(action) && (isRequestEvent(action) || isRepresented))
    .map(({ action, status, by, actorId, details, at }) => ({
      action,
      status,
      by,
      you: by === 'nobody' || (actorId !== null && actorId === citizenId),
      /** Of a document that was revoked: which, and why. */
      document: action === 'document.revoke' ? textOf(details.title) : undefined,
      reason: action === 'document.revoke' ? textOf(details.reason) : undefined,
      /** What the office said with it; nothing to who has yet to prove who they are. */
      told: open ? toldLines(action, details) : [],
      at,
    }))

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)
