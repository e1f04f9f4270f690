/** What stands in the way of a backup, a restore or a start, in words for the person who runs the machine. */
export class KeepingTrouble extends Error {
  override name = 'KeepingTrouble'
}

const storeTroubles: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  SQLITE_FULL: 'the disk is full',
  EROFS: 'the disk is read-only',
  SQLITE_READONLY: 'the database cannot be written: it, its folder or the disk is read-only',
  SQLITE_CANTOPEN: 'the database cannot be opened: look at the folder and at who may use it',
  EACCES: 'this user may not use the folder',
  EPERM: 'this user may not use the folder',
  ENOTDIR: 'what should be a folder is a file',
  EEXIST: 'what should be a folder is a file',
  EIO: 'the disk reports an error: it may be failing',
  SQLITE_IOERR: 'the disk reports an error: it may be full or failing',
  SQLITE_CORRUPT: 'the database is damaged: stop, and restore the last backup',
  SQLITE_NOTADB: 'the database is damaged or no database at all: stop, and restore the last backup',
}

/** What is wrong with disk or database, where the error is of that kind; undefined for all else. */
export function storeTrouble(error: unknown): string | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    const code = 'code' in one ? String(one.code) : ''
    // SQLite tells more after the second underscore: SQLITE_IOERR_WRITE.
    const known = storeTroubles[code] ?? storeTroubles[code.split('_').slice(0, 2).join('_')]
    if (known) return `${known} (${code})`
  }
  return undefined
}
