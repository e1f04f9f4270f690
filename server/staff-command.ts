import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { getTableName, sql } from 'drizzle-orm'
import { z } from 'zod'
import { lastAdministrator } from '#db/administrators.ts'
import type { Database } from '#db/database.ts'
import { DomainError } from '#db/errors.ts'
import { auditLog, staff, staffInvites } from '#db/schema.ts'
import { findStaffByEmail, inviteStaff, type StaffRole, staffRoles } from '#db/staff.ts'
import { ConfigError, parseLocation } from './config.ts'
import { openSqlite } from './runtime/sqlite.ts'

const usage = `usage: npm run staff -- invite --email E --role ${staffRoles.join('|')} [--name N] [--again] [--sql]`

const onlyAdministrator =
  'nobody else can administer this installation. Nothing was changed; invite another administrator first.'

interface Invitation {
  email: string
  role: StaffRole
  name: string | undefined
  /** Of somebody who has an account: a new link, the role as given, a closed account opened. */
  again: boolean
  /** Print SQL instead of writing to the store of `DATA_DIR`. */
  asSql: boolean
}

/** `npm run staff`: invites somebody to the console. Tells its exit code and what to print, a line each. */
export async function runStaffCommand(
  args: readonly string[],
  env: Readonly<Record<string, unknown>>,
  migrationsFolder: string,
): Promise<{ code: 0 | 1; lines: readonly string[] }> {
  const asked = parseInvitation(args)
  if ('mistakes' in asked) return { code: 1, lines: [...asked.mistakes, usage] }
  try {
    const { publicUrl, dataDir } = parseLocation(env)
    if (!asked.asSql) mkdirSync(dataDir, { recursive: true })
    const store = openSqlite(asked.asSql ? ':memory:' : join(dataDir, 'tessaban.db'), migrationsFolder)
    try {
      const refused = await refusal(store.db, asked)
      if (refused) return { code: 1, lines: refused }
      const { member, token } = await inviteStaff(store.db, asked, { type: 'system' })
      const comment = asked.asSql ? '-- ' : ''
      const lines = [
        ...(asked.asSql ? await insertsOf(store.db) : []),
        `${comment}${member.name} <${member.email}> is invited as ${member.role}.`,
        `${comment}Open this link within 7 days to set a password; it works once:`,
        `${comment}${publicUrl}/staff/invite/${token}`,
      ]
      return { code: 0, lines }
    } finally {
      store.close()
    }
  } catch (error) {
    if (error instanceof ConfigError) return { code: 1, lines: error.lines }
    if (error instanceof DomainError && error.detail === lastAdministrator)
      return { code: 1, lines: [`${asked.email}: ${onlyAdministrator}`] }
    throw error
  }
}

/** Why nothing is done for an address that is known already. */
async function refusal(db: Database, { email, role, again }: Invitation): Promise<string[] | undefined> {
  const known = again ? undefined : await findStaffByEmail(db, email)
  if (!known) return undefined
  const whose = `${known.email}: belongs to ${known.name} already (${known.role}${known.disabledAt ? ', account closed' : ''}).`
  return [
    `${whose} Nothing was changed.`,
    `With --again the same command makes a new link, sets the role to ${role}${known.disabledAt ? ' and opens the account' : ''}.`,
  ]
}

/** What an invitation writes, as SQL for a store that is out of reach from here: D1, by `wrangler d1 execute`. */
async function insertsOf(db: Database): Promise<string[]> {
  const tables = [staff, staffInvites, auditLog]
  const inserts = tables.map(async (table) => {
    const name = getTableName(table)
    const rows = await db.all<Record<string, string | number | null>>(sql.raw(`select * from ${name}`))
    return rows.map((row) => {
      const values = Object.values(row).map((value) =>
        typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value ?? 'null'),
      )
      return `insert into ${name} (${Object.keys(row).join(', ')}) values (${values.join(', ')});`
    })
  })
  return (await Promise.all(inserts)).flat()
}

/** What was asked for, or one line for every mistake in it. */
function parseInvitation(args: readonly string[]): Invitation | { mistakes: string[] } {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      email: { type: 'string' },
      role: { type: 'string' },
      name: { type: 'string' },
      again: { type: 'boolean' },
      sql: { type: 'boolean' },
    },
  })
  const { email, role, name, again = false, sql: asSql = false, ...unknown } = values
  const [command = 'command', ...rest] = positionals
  const mistakes = Object.keys(unknown).map((option) => `--${option}: there is no such option`)
  if (command !== 'invite') mistakes.push(`${command}: the only command is invite`)
  // After an unknown option, what follows may be its value.
  else if (mistakes.length === 0 && rest.length > 0)
    mistakes.push(`${rest.join(' ')}: put quotes around spaces`)
  const address = z.email().safeParse(email)
  if (!address.success) mistakes.push('--email: an e-mail address, e.g. somchai@example.go.th')
  const known = staffRoles.find((one) => one === role)
  if (!known) mistakes.push(`--role: one of ${staffRoles.join(', ')}`)
  if (name !== undefined && (typeof name !== 'string' || !name.trim())) mistakes.push('--name: a name')
  if (!address.success || !known || mistakes.length > 0) return { mistakes }
  return {
    email: address.data,
    role: known,
    name: typeof name === 'string' ? name : undefined,
    again: again === true,
    asSql: asSql === true,
  }
}

if (import.meta.main) {
  try {
    process.loadEnvFile()
  } catch {
    // No .env: the environment itself is all there is.
  }
  const migrations = join(dirname(fileURLToPath(import.meta.url)), '../../db/migrations')
  const { code, lines } = await runStaffCommand(process.argv.slice(2), process.env, migrations)
  for (const line of lines) (code === 0 ? console.log : console.error)(line)
  process.exitCode = code
}
