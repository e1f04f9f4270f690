import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ConfigError, parseBackupSettings } from './config.ts'
import { listAuditHeads, makeBackup } from './runtime/keeping/backup.ts'
import { noteLastBackup, readLastBackup } from './runtime/keeping/last-backup.ts'
import { checkBackup, restoreBackup } from './runtime/keeping/restore.ts'
import { madeAt } from './runtime/keeping/retention.ts'
import { KeepingTrouble, storeTrouble } from './runtime/keeping/trouble.ts'
import { verifyData } from './runtime/keeping/verify.ts'

const usage = [
  'usage: npm run backup                       makes a backup now, also while the server runs',
  '       npm run restore -- FOLDER INTO [--name NAME]   brings a backup of FOLDER back into the empty folder INTO',
  '       npm run verify                       looks through database and files of DATA_DIR',
  '       npm run verify -- FOLDER [--name NAME]         reads a backup as a restore would, and writes nothing',
]

interface Answer {
  code: 0 | 1
  lines: readonly string[]
}
type Env = Readonly<Record<string, unknown>>

/** `npm run backup`, `restore` and `verify`. Tells the exit code and what to print, a line each. */
export async function runKeepingCommand(args: readonly string[], env: Env): Promise<Answer> {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: { name: { type: 'string' }, nightly: { type: 'boolean' }, 'before-update': { type: 'boolean' } },
  })
  const [command = '', ...folders] = positionals
  const name = typeof values.name === 'string' ? values.name : undefined
  const unknown = Object.keys(values).find((option) => !['name', 'nightly', 'before-update'].includes(option))
  if (unknown) return { code: 1, lines: [`--${unknown}: there is no such option`, ...usage] }
  try {
    if (command === 'backup' && folders.length === 0) return await backup(env, values)
    if (command === 'restore' && folders.length === 2) return await restore(env, folders, name)
    if (command === 'verify' && folders.length === 0) return await verify(env)
    if (command === 'verify' && folders.length === 1) return await verifyBackup(env, folders, name)
    return { code: 1, lines: usage }
  } catch (error) {
    if (error instanceof ConfigError) return { code: 1, lines: error.lines }
    const trouble = troubleOf(error)
    if (trouble === undefined) throw error
    return { code: 1, lines: [`${command} failed: ${trouble}`] }
  }
}

const troubleOf = (error: unknown) => (error instanceof KeepingTrouble ? error.message : storeTrouble(error))

async function backup(env: Env, flags: Readonly<Record<string, unknown>>): Promise<Answer> {
  const { dataDir, backup } = parseBackupSettings(env)
  const reason = flags.nightly ? 'nightly' : flags['before-update'] ? 'before-update' : 'asked'
  const triedAt = new Date()
  const before = await readLastBackup(dataDir)
  try {
    const { folder: backupDir, passphrases } = backup
    const made = await makeBackup({ dataDir, backupDir, passphrases, reason, at: triedAt })
    const trouble = made.missing.length > 0 ? `${made.missing.length} files of rows are missing` : null
    const at = triedAt.toISOString()
    await noteLastBackup(dataDir, { triedAt: at, madeAt: at, files: made.files, bytes: made.bytes, trouble })
    return {
      code: trouble ? 1 : 0,
      lines: [
        `${made.name}: database and ${made.files} files, ${megabytes(made.bytes)}, of which ${megabytes(made.written)} are new, in ${resolve(backupDir)}`,
        ...(made.dropped.length > 0 ? [`let go after its time: ${made.dropped.join(', ')}`] : []),
        ...made.missing.map(
          (key) => `missing: the file ${key}, of which a row tells; npm run verify tells more`,
        ),
      ],
    }
  } catch (error) {
    const last = { files: before?.files ?? 0, bytes: before?.bytes ?? 0, madeAt: before?.madeAt ?? null }
    const trouble = troubleOf(error) ?? 'unexpected'
    await noteLastBackup(dataDir, { ...last, triedAt: triedAt.toISOString(), trouble }).catch(() => {})
    throw error
  }
}

async function restore(env: Env, folders: readonly string[], name: string | undefined): Promise<Answer> {
  const [backupDir = '', into = ''] = folders
  const { passphrases } = parseBackupSettings(env).backup
  const { name: restored, files, missing } = await restoreBackup({ backupDir, into, passphrases, name })
  return {
    code: 0,
    lines: [
      `${restored}: database and ${files.length} files are in ${resolve(into)}, as of ${madeAt(restored).toISOString()}`,
      ...missing.map((key) => `was missing already when the backup was made: the file ${key}`),
      'Next: DATA_DIR to that folder, the same APP_SECRET as before, npm run verify, npm start',
    ],
  }
}

async function verify(env: Env): Promise<Answer> {
  const { dataDir, secrets, backup } = parseBackupSettings(env)
  const closed: string[] = []
  const anchors = await listAuditHeads(backup.folder, backup.passphrases).catch((error: unknown) => {
    if (!(error instanceof KeepingTrouble)) throw error
    closed.push(`audit log: not held against the backups: ${error.message}`)
    return []
  })
  const found = await verifyData(dataDir, { secrets, anchors })
  const { files, audit } = found
  const troubles = [...found.troubles, ...closed]
  const log = `${audit.entries} entries of the audit log in place${audit.withKey ? ' and unchanged' : ' (their seals need APP_SECRET)'}`
  if (troubles.length === 0)
    return { code: 0, lines: [`all is well: database sound, ${files} files there and unchanged, ${log}`] }
  return { code: 1, lines: [...troubles, `${troubles.length} found in ${resolve(dataDir)}`] }
}

async function verifyBackup(env: Env, folders: readonly string[], name: string | undefined): Promise<Answer> {
  const [backupDir = ''] = folders
  const { passphrases } = parseBackupSettings(env).backup
  const { name: checked, files, database } = await checkBackup({ backupDir, passphrases, name })
  const bytes = database.size + files.reduce((sum, { size }) => sum + size, 0)
  return {
    code: 0,
    lines: [`${checked}: whole and unchanged, database and ${files.length} files, ${megabytes(bytes)}`],
  }
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`

if (import.meta.main) {
  try {
    process.loadEnvFile()
  } catch {
    // No .env: the environment itself is all there is.
  }
  const { code, lines } = await runKeepingCommand(process.argv.slice(2), process.env)
  for (const line of lines) (code === 0 ? console.log : console.error)(line)
  process.exitCode = code
}
