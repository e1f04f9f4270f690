import { listErasedFiles } from '#db/erasure.ts'
import type { Runtime } from './runtime/runtime.ts'

/** Deletes bytes whose rows are gone. */
export async function deleteFiles({ files }: Pick<Runtime, 'files'>, keys: readonly string[]): Promise<void> {
  for (const key of keys) await files.delete(key)
}

/** Once a day again, for an erasure whose process died between the rows and the bytes. */
export const finishErasures = async (runtime: Pick<Runtime, 'db' | 'files'>): Promise<void> =>
  deleteFiles(runtime, await listErasedFiles(runtime.db))
