import { createContext } from 'preact'
import type { Attachment } from '../api.ts'
import type { Uploads } from '../filing/use-uploads.ts'

/** The files of the draft whose form is on the page. */
export const DraftFiles = createContext<{ attachments: Attachment[]; uploads: Uploads } | undefined>(
  undefined,
)
