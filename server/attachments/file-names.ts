import type { FileType } from '../file-types.ts'

const longestName = 120
const endings: Record<FileType, RegExp> = {
  'application/pdf': /\.pdf$/i,
  'image/jpeg': /\.jpe?g$/i,
  'image/png': /\.png$/i,
  'image/webp': /\.webp$/i,
  'image/heic': /\.hei[cf]$/i,
}
const usualEnding: Record<FileType, string> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'image/heic': '.heic',
}
const anyEnding = /\.(pdf|jpe?g|png|webp|hei[cf])$/i

/** The citizen's own name for a file, for showing only: one line, no paths, not longer than a screen. */
export function shownName(name = ''): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}/\\]/gu, '')
    .trim()
  // The end says what it is, so the middle goes.
  const letters = [...clean]
  return letters.length > longestName
    ? `${letters.slice(0, longestName - 21).join('')}…${letters.slice(-20).join('')}`
    : clean || 'ไฟล์แนบ'
}

/** The name with the ending that fits what the file is: whoever saves it can open it. */
export const fittingName = (name: string, type: FileType) =>
  endings[type].test(name) ? name : `${name.replace(anyEnding, '')}${usualEnding[type]}`
