import type { Attachment } from '#db/attachments.ts'
import type { Upload } from '#db/uploads.ts'

/** What the mini-app knows of a file that is there. */
export const attachmentShown = ({ id, slot, name, type, size, hasPreview, pages }: Attachment) => ({
  id,
  slot,
  name,
  type,
  size,
  hasPreview,
  /** Of a form on paper, in the order in which the file shows them; null where nobody knows. */
  pages,
})

/** What it knows of one that was begun and is not there yet. */
export const uploadShown = ({ id, slot, name, size, received, fingerprint }: Upload) => ({
  id,
  slot,
  name,
  size,
  received,
  fingerprint,
})
