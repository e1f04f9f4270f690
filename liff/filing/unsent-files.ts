import type { BegunUpload } from '../api.ts'
import { type FieldErrors, inputId } from '../parts/input-id.ts'
import { documentPath } from './steps.ts'
import type { Upload } from './use-uploads.ts'

interface Coming {
  list: readonly Pick<Upload, 'slot' | 'file' | 'trouble'>[]
  begun: readonly Pick<BegunUpload, 'slot' | 'name'>[]
}

/** Whether a page has the input of a path: what is asked elsewhere cannot be put right here. */
const isOnPage = (path: string) => document.getElementById(inputId(path)) !== null

/**
 * Files that somebody chose and that are not there: to go on without a word would leave them out unseen.
 * Errors by the path of their input.
 */
export function unsentFiles({ list, begun }: Coming, isShown = isOnPage): FieldErrors {
  const unsent = [
    ...list
      .filter(({ trouble }) => trouble !== undefined)
      .map(({ slot, file }) => ({ slot, name: file.name })),
    ...begun,
  ]
  const named = new Map<string, string[]>()
  for (const { slot, name } of unsent) {
    const path = [documentPath(slot), slot].find(isShown)
    if (path !== undefined) named.set(path, [...(named.get(path) ?? []), name])
  }
  return Object.fromEntries([...named].map(([path, names]) => [path, sentenceFor(names)]))
}

const sentenceFor = (names: readonly string[]) =>
  `${names.map((name) => `“${name}”`).join(' ')} ยังไม่ได้แนบ กรุณาแนบใหม่ให้สำเร็จ หรือกด “นำออก” หากไม่ใช้ไฟล์นี้`
