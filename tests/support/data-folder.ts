import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { attachmentKey } from '#db/attachments.ts'
import { attachments, discardedFiles } from '#db/schema.ts'
import { seed } from '#db/seed.ts'
import { diskFiles } from '#server/runtime/disk-files.ts'
import { openStrongbox } from '#server/runtime/keeping/strongbox.ts'
import { openSqlite } from '#server/runtime/sqlite.ts'

export const newFolder = (name = 'data') => mkdtempSync(join(tmpdir(), `tessaban-${name}-`))
export const passphrase = 'สี่คำที่ไม่มีใครเดาได้'

/** The data folder of a running installation: its store is open, and people send and delete files. */
export async function openDataFolder() {
  const dataDir = newFolder()
  const store = openSqlite(join(dataDir, 'tessaban.db'), 'db/migrations')
  await seed(store.db)
  const files = diskFiles(join(dataDir, 'files'))
  return {
    dataDir,
    store,
    files,
    /** Somebody attaches a file: the bytes first, then the row, as the server does it. */
    async send(bytes: Uint8Array = randomBytes(2000)): Promise<string> {
      const id = crypto.randomUUID()
      const { sha256 } = await files.put(attachmentKey(id), bytes, bytes.byteLength)
      const row = {
        id,
        citizenId: null,
        draftId: 'draft',
        slot: 'photo',
        name: 'หลุม.jpg',
        type: 'image/jpeg',
      }
      await store.db.atomic([
        store.db
          .insert(attachments)
          .values({ ...row, size: bytes.byteLength, sha256, createdAt: new Date().toISOString() }),
      ])
      return id
    },
    /** It is deleted: the row first, then the bytes. */
    async remove(id: string): Promise<void> {
      const discarded = { key: attachmentKey(id), discardedAt: new Date().toISOString() }
      await store.db.atomic([
        store.db.delete(attachments).where(eq(attachments.id, id)),
        store.db.insert(discardedFiles).values(discarded),
      ])
      await files.delete(attachmentKey(id))
    },
    close: () => store.close(),
  }
}

/** An empty backup folder whose key is quickly opened: what makes a passphrase dear to guess is dear to test, too. */
export async function newBackupFolder(by = passphrase): Promise<string> {
  const folder = newFolder('backups')
  await openStrongbox(folder, [by], { begin: true, work: 2 })
  return folder
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
