import type { Source } from './source.ts'
import { unfitFile } from './unfit-file.ts'

/** Readers look for the end of a PDF in its last kilobyte; some programs leave a little more behind it. */
const tailLength = 4096
/** How far a dictionary is read: those that matter here have a few hundred bytes. */
const dictionaryLength = 4096
const stride = 64 * 1024

/**
 * Refuses a PDF that is not whole, or that nobody can read without a key. Every reader finds its way from the end:
 * `startxref` leads to the newest table of objects, whose trailer names the document's root and, if there is one, the
 * key (ISO 32000-1, 7.5.5 to 7.5.8). Where that pointer is wrong, as in files that went through careless programs, the
 * file is searched for a trailer, as readers do that repair it.
 */
export async function checkPdf(source: Source): Promise<void> {
  const tail = text(await source.read(Math.max(0, source.size - tailLength), tailLength))
  const ends = [...tail.matchAll(/startxref\s+(\d+)\s+%%EOF/g)].at(-1)
  if (!ends) throw unfitFile('brokenPdf')
  const trailer = (await trailerAt(source, Number(ends[1]))) ?? (await searchedTrailer(source))
  if (trailer === undefined) throw unfitFile('brokenPdf')
  if (/\/Encrypt\b/.test(trailer)) throw unfitFile('encrypted')
  if (!/\/Root\b/.test(trailer)) throw unfitFile('brokenPdf')
}

/** The trailer of the table, or the dictionary of the stream, that is here; undefined when neither is. */
async function trailerAt(source: Source, offset: number): Promise<string | undefined> {
  if (offset >= source.size) return undefined
  const head = text(await source.read(offset, dictionaryLength))
  if (/^\s*\d+\s+\d+\s+obj\b/.test(head)) {
    const dictionary = head.split(/\bstream\b/)[0] ?? ''
    return /\/Type\s*\/XRef\b/.test(dictionary) ? dictionary : undefined
  }
  if (!/^\s*xref\b/.test(head)) return undefined
  return searchedTrailer(source, offset)
}

/** The first trailer from `offset` on that names a root, however the file came to have it. */
async function searchedTrailer(source: Source, offset = 0): Promise<string | undefined> {
  const beginnings = /\btrailer\b\s*<<|\/Type\s*\/XRef\b/g
  for (let at = offset; at < source.size; at += stride) {
    const from = Math.max(0, at - dictionaryLength)
    const part = text(await source.read(from, stride + 2 * dictionaryLength))
    for (const { 0: found, index } of part.matchAll(beginnings)) {
      const around = found.startsWith('trailer')
        ? (part.slice(index, index + dictionaryLength).split(/\bstartxref\b/)[0] ?? '')
        : dictionaryAround(part, index)
      if (/\/Root\b/.test(around)) return around
    }
  }
  return undefined
}

/** From the `obj` before to the `stream` after. */
function dictionaryAround(part: string, index: number): string {
  const begin = part.lastIndexOf(' obj', index)
  const end = part.indexOf('stream', index)
  return part.slice(Math.max(begin, index - dictionaryLength), end < 0 ? index + dictionaryLength : end)
}

/** One character for each byte, so that places in it are places in the file. */
const text = (bytes: Uint8Array) => latin1.decode(bytes)
const latin1 = new TextDecoder('latin1')
