import type { CrossingMark } from '#templates/identity.ts'

/** Burns the mark into a photo: JPEG, PNG, WebP or HEIC in, a marked JPEG without metadata out. */
export type Stamp = (photo: Uint8Array, mark: CrossingMark) => Promise<Uint8Array<ArrayBuffer>>

/** Why a photo cannot be taken. */
export type Unfitness =
  /** Not a JPEG, PNG, WebP or HEIC. */
  | 'type'
  /** A PDF where a photo is asked. */
  | 'pdf'
  /** It ends too early, or is something else than its first bytes say. */
  | 'broken'
  | 'too_many_pixels'
  | 'too_small'
  /** A strip: nothing on it could be read. */
  | 'too_narrow'

/** Thrown by a `Stamp`; the edge has the words. */
export class UnfitPhoto extends Error {
  override name = 'UnfitPhoto'
  reason: Unfitness

  constructor(reason: Unfitness, cause?: unknown) {
    super(reason, { cause })
    this.reason = reason
  }
}
