import { attachmentKey } from '#db/attachments.ts'
import { documentKey } from '#db/documents.ts'
import { identityPhotoKey } from '#db/identity-photos.ts'
import type { Vault } from '#db/vault.ts'

/** What a signed link may open: stored files by their own id, the form of a draft by the draft's. */
export const linkedKinds = ['attachments', 'documents', 'identity', 'forms'] as const
export type LinkedKind = (typeof linkedKinds)[number]

/** Lifetimes in seconds: a picture on the page just sent, a tap in the mini-app, a link in an e-mail or a chat. */
export const linkLifetime = { picture: 5 * 60, tap: 15 * 60, message: 7 * 24 * 3600 } as const

/**
 * An absolute URL that opens one file until it expires, for browsers that have no session: LINE opens PDFs in
 * the external browser, which shares nothing with the mini-app.
 */
export async function signedFileUrl(
  { publicUrl, vault }: { publicUrl: string; vault: Vault },
  kind: LinkedKind,
  id: string,
  lifetime: keyof typeof linkLifetime,
  at = new Date(),
): Promise<string> {
  const expires = Math.floor(at.getTime() / 1000) + linkLifetime[lifetime]
  const signature = await vault.sign(message(kind, id, expires))
  return `${publicUrl}/files/${kind}/${id}?expires=${expires}&signature=${signature}`
}

/** Whether the link is ours and has not expired. */
export async function isValidLink(
  vault: Vault,
  link: { kind: LinkedKind; id: string; expires: number; signature: string },
  at = new Date(),
): Promise<boolean> {
  if (!(link.expires * 1000 > at.getTime())) return false
  return vault.verify(message(link.kind, link.id, link.expires), link.signature)
}

const message = (kind: LinkedKind, id: string, expires: number) => `file ${kind} ${id} ${expires}`

type StoredKind = Exclude<LinkedKind, 'forms'>
const keys: Record<StoredKind, (id: string) => string> = {
  attachments: attachmentKey,
  documents: documentKey,
  identity: identityPhotoKey,
}
/** Where the bytes of a stored one are. */
export const fileKey = (kind: StoredKind, id: string) => keys[kind](id)
