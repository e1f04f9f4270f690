import { createHmac, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { KeepingTrouble } from './trouble.ts'

/** scrypt N = 2^17, r = 8, p = 1, once a run: what OWASP asks for, in 128 MB. */
const passphraseWork = 17
export const keyFile = 'key.age'

/**
 * A folder of encrypted pieces, in the format of age-encryption.org, so that the tools of others open it too. Its own key is
 * in `key.age`, under a passphrase. A piece is named by a keyed hash of what is in it: the same content is kept once,
 * who cannot open it learns nothing from its name, and a piece that was cut, changed or swapped is found out.
 */
export interface Strongbox {
  /** Keeps the bytes, unless they are there already; tells under which name, and whether that was so. */
  keep(bytes: Uint8Array): Promise<{ name: string; isNew: boolean }>
  /** Whether all of these are there; what is in them, `take` finds out. */
  holds(names: readonly string[]): Promise<boolean>
  take(name: string): Promise<Uint8Array>
  /** Notes something under a name of ours; nobody without the key can write it, or put it in another's place. */
  note(name: string, text: string): Promise<void>
  read(name: string): Promise<string>
  listNotes(): Promise<string[]>
  forget(name: string): Promise<void>
  /** Deletes all pieces but these, and what an interrupted run left; tells how many. */
  sweep(kept: ReadonlySet<string>): Promise<number>
}

/** Opens the folder by the first passphrase that fits, begins it where there is none; from then on the first one opens it. */
export async function openStrongbox(
  folder: string,
  [passphrase = '', ...others]: readonly string[],
  { begin = false, work = passphraseWork } = {},
): Promise<Strongbox> {
  const file = join(folder, keyFile)
  const locked = await readFile(file).catch(() => null)
  if (!locked && !begin) throw new KeepingTrouble(`${folder} is not a backup: it has no ${keyFile}`)
  if (!locked && (await piecesIn(folder)).length > 0)
    throw new KeepingTrouble(`${folder} holds a backup whose ${keyFile} is gone: begin another folder`)
  let fits = passphrase
  let identity: string | undefined
  for (const one of locked ? [passphrase, ...others] : []) {
    identity ??= await unlock(locked ?? new Uint8Array(), one)
    if (identity !== undefined) {
      fits = one
      break
    }
  }
  if (locked && identity === undefined)
    throw new KeepingTrouble(
      `the passphrase does not open ${folder}: set the BACKUP_PASSPHRASE it was made with`,
    )
  identity ??= await generateX25519Identity()
  if (!locked || (begin && fits !== passphrase)) {
    const lock = new Encrypter()
    lock.setPassphrase(passphrase)
    lock.setScryptWorkFactor(work)
    await writeWhole(file, await lock.encrypt(identity))
  }
  return strongbox(folder, identity, await identityToRecipient(identity))
}

async function unlock(locked: Uint8Array, passphrase: string): Promise<string | undefined> {
  const key = new Decrypter()
  key.addPassphrase(passphrase)
  return key.decrypt(locked, 'text').catch(() => undefined)
}

function strongbox(folder: string, identity: string, recipient: string): Strongbox {
  const lock = new Encrypter()
  lock.addRecipient(recipient)
  const key = new Decrypter()
  key.addIdentity(identity)
  const mark = (...parts: (string | Uint8Array)[]) =>
    parts.reduce((hmac, part) => hmac.update(part), createHmac('sha256', identity)).digest('hex')
  const pieceFile = (name: string) => join(folder, 'pieces', name.slice(0, 2), `${name}.age`)
  const noteFile = (name: string) => join(folder, `${name}.age`)
  const decrypted = async (file: string, what: string) => {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new KeepingTrouble(`the backup is damaged: ${what} is missing`) : error
    })
    return key.decrypt(bytes).catch(() => {
      throw new KeepingTrouble(`the backup is damaged: ${what} was cut off or changed`)
    })
  }
  return {
    async keep(bytes) {
      const name = mark(bytes)
      const file = pieceFile(name)
      const there = await stat(file).catch(() => null)
      // What age adds is at least its header; a shorter file was never whole.
      if (there && there.size > bytes.byteLength) return { name, isNew: false }
      await writeWhole(file, await lock.encrypt(bytes))
      return { name, isNew: true }
    },
    async holds(names) {
      for (const name of names) if (!(await stat(pieceFile(name)).catch(() => null))) return false
      return true
    },
    async take(name) {
      const bytes = await decrypted(pieceFile(name), `piece ${name}`)
      if (mark(bytes) !== name) throw new KeepingTrouble(`the backup is damaged: piece ${name} is another's`)
      return bytes
    },
    async note(name, text) {
      await writeWhole(noteFile(name), await lock.encrypt(`${mark(name, '\n', text)}\n${text}`))
    },
    async read(name) {
      const noted = new TextDecoder().decode(await decrypted(noteFile(name), `${name}.age`))
      const text = noted.slice(noted.indexOf('\n') + 1)
      if (noted !== `${mark(name, '\n', text)}\n${text}`)
        throw new KeepingTrouble(`the backup is damaged: ${name}.age is not what was written under that name`)
      return text
    },
    listNotes: async () =>
      (await readdir(folder))
        .filter((file) => file.endsWith('.age') && file !== keyFile)
        .map((file) => file.slice(0, -'.age'.length))
        .toSorted(),
    forget: (name) => rm(noteFile(name), { force: true }),
    async sweep(kept) {
      const idle = (await piecesIn(folder)).filter((file) => !kept.has(file.slice(3, -'.age'.length)))
      for (const file of idle) await rm(join(folder, 'pieces', file), { force: true })
      return idle.length
    },
  }
}

/** `ab/abcd….age`, and parts of pieces whose writing was interrupted. */
const piecesIn = async (folder: string): Promise<string[]> =>
  (await readdir(join(folder, 'pieces'), { recursive: true }).catch(() => [])).filter((file) =>
    file.includes('/'),
  )

/** Writes a file whole or not at all, also when the power fails. */
export async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const temporary = `${file}.${randomUUID()}.part`
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
