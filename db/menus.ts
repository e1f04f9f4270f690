/** Which rich menus citizens are to see: those that the agency published last, or those that ship. */
import { type MenusContent, shippedMenus } from '#templates/menus/menu.ts'
import type { MenuPublication } from '#templates/menus/publication.ts'
import type { Database } from './database.ts'
import { listDefinitions, notePublication } from './definitions.ts'
import { DomainError } from './errors.ts'

export interface PublishedMenus {
  /** 0 is what ships. */
  version: number
  content: MenusContent
  publication: MenuPublication | null
}

export async function publishedMenus(db: Database): Promise<PublishedMenus> {
  const published = (await listDefinitions(db, 'menus'))
    .filter(({ publication }) => publication !== null)
    .toSorted((a, b) => (b.publication?.askedAt ?? '').localeCompare(a.publication?.askedAt ?? ''))
  return published[0] ?? { version: 0, content: shippedMenus, publication: null }
}

/** Asks for the newest version to be shown to citizens; throws `conflict` when another is the newest by now. */
export async function askForPublication(db: Database, version: number, at = new Date()): Promise<void> {
  const [newest] = await listDefinitions(db, 'menus', 1)
  if ((newest?.version ?? 0) !== version)
    throw new DomainError('conflict', 'มีผู้แก้ไขเมนูก่อนท่าน กรุณาเปิดหน้าเมนูใหม่ แล้วลองอีกครั้ง')
  if (newest) await notePublication(db, version, { askedAt: at.toISOString(), done: [] })
}
