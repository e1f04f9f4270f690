import { rowSlot } from '#templates/documents-asked.ts'
import { type Attachment, deleteAttachment, moveAttachment } from '../api.ts'
import type { DraftState } from './use-draft.ts'

/** Where the files of each row are to be, by the row's place before; `gone` where nobody asks for them any more. */
type Places = ReadonlyMap<number, number | 'gone'>

/**
 * What happens to the files of rows when one row came or went. Those of a removed row wait behind the last one, as it
 * may be put back; a new empty row at the end finds nothing that waits there.
 */
export function placesOfRows(before: readonly unknown[], after: readonly unknown[]): Places {
  const at = (longer: readonly unknown[], shorter: readonly unknown[]) =>
    longer.findIndex((row, index) => row !== shorter[index])
  const moved = new Map<number, number | 'gone'>()
  if (after.length === before.length - 1) {
    const left = at(before, after)
    for (let row = left + 1; row < before.length; row++) moved.set(row, row - 1)
    if (left < before.length - 1) moved.set(left, before.length - 1)
  }
  if (after.length === before.length + 1) {
    const came = at(after, before)
    const isNew = came === before.length && Object.keys((after[came] ?? {}) as object).length === 0
    for (let row = came; row < before.length; row++) moved.set(row, row + 1)
    if (isNew) moved.set(before.length, 'gone')
    else if (came < before.length) moved.set(before.length, came)
  }
  return moved
}

/** Lets the files of a question's rows go where their rows go. What the server could not do is not shown as done. */
export function moveRowFiles(
  draft: Pick<DraftState, 'draft' | 'attachments' | 'changeAttachments'>,
  { name, before, after }: { name: string; before: unknown; after: unknown },
): void {
  const { id, definition } = draft.draft ?? {}
  if (id === undefined || !definition || !Array.isArray(before) || !Array.isArray(after)) return
  const places = placesOfRows(before, after)
  for (const asked of definition.documents.filter(({ perRow }) => perRow === name))
    for (const [from, to] of places)
      for (const file of draft.attachments.filter(({ slot }) => slot === rowSlot(asked.slot, from)))
        move(id, file, to === 'gone' ? undefined : rowSlot(asked.slot, to), draft.changeAttachments)
}

function move(
  draftId: string,
  file: Attachment,
  slot: string | undefined,
  change: DraftState['changeAttachments'],
): void {
  const others = (all: Attachment[]) => all.filter(({ id }) => id !== file.id)
  change((all) => (slot === undefined ? others(all) : [...others(all), { ...file, slot }]))
  const moving =
    slot === undefined ? deleteAttachment(draftId, file.id) : moveAttachment(draftId, file.id, slot)
  moving.catch(() => change((all) => [...others(all), file]))
}
