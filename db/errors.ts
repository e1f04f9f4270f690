/** What can go wrong by somebody's doing. Translated to words at the edges: `server/errors.ts`, `bot/router.ts`. */
export type ErrorCode =
  /** It does not exist, or is somebody else's: the two are never told apart. */
  | 'not_found'
  /** Somebody else changed it first. */
  | 'conflict'
  /** The workflow does not allow it now. */
  | 'invalid_action'
  /** What was entered breaks the form; `fields` says where. */
  | 'invalid_answers'
  /** One is not logged in. */
  | 'unauthorized'
  /** One is logged in and still may not. */
  | 'forbidden'

export class DomainError extends Error {
  override name = 'DomainError'
  code: ErrorCode
  /** Thai, for a person to read; the edge has a sentence of its own where this is missing. */
  detail: string | undefined
  /** Path of a field (`address.postcode`) → what is wrong with it, in Thai. */
  fields: Readonly<Record<string, string>> | undefined

  constructor(code: ErrorCode, detail?: string, fields?: Readonly<Record<string, string>>) {
    super(detail ?? code)
    this.code = code
    this.detail = detail
    this.fields = fields
  }
}

/** Whether a store refused because of a unique index (better-sqlite3 and D1 phrase it alike). */
export const isUniqueViolation = (error: unknown, of = '') =>
  mentions(error, `UNIQUE constraint failed: ${of}`)

/** Whether a `guard` inside an atomic batch failed. */
export const isGuardFailure = (error: unknown) => mentions(error, 'malformed JSON')

/** Whether database or disk takes nothing more: full, read-only or broken. */
export function isStoreUnusable(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    const code = 'code' in e && typeof e.code === 'string' ? e.code : ''
    if (/^(SQLITE_(FULL|READONLY|IOERR|CORRUPT|CANTOPEN)|(ENOSPC|EROFS|EDQUOT|EIO)$)/.test(code)) return true
    // D1 has no code; it says so in its words.
    if (/\bSQLITE_(FULL|READONLY|IOERR|CORRUPT|CANTOPEN)/.test(e.message)) return true
  }
  return false
}

/** D1 puts the store's own words into `cause`. */
function mentions(error: unknown, words: string): boolean {
  for (let e = error; e instanceof Error; e = e.cause) if (e.message.includes(words)) return true
  return false
}
