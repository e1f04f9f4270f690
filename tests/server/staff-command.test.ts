import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { beforeEach, expect, test } from 'vitest'
import { findInvitedStaff, findStaffByEmail, setPasswordByInvite } from '#db/staff.ts'
import { openSqlite } from '#server/runtime/sqlite.ts'
import { runStaffCommand } from '#server/staff-command.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tessaban-'))
})
const run = (line: string, env = {}) =>
  runStaffCommand(line.split(' ').filter(Boolean), { DATA_DIR: dataDir, ...env }, 'db/migrations')

test('an invitation prints a link that this installation knows', async () => {
  const { code, lines } = await run('invite --email Malee@example.go.th --role officer --name มาลี', {
    PUBLIC_URL: 'https://eservice.example.go.th',
  })
  expect(code).toBe(0)
  const [, token = ''] =
    lines.at(-1)?.match(/^https:\/\/eservice\.example\.go\.th\/staff\/invite\/([\w-]{43})$/) ?? []
  const store = openSqlite(join(dataDir, 'tessaban.db'), 'db/migrations')
  expect(await findInvitedStaff(store.db, token)).toMatchObject({
    email: 'malee@example.go.th',
    name: 'มาลี',
    role: 'officer',
  })
  store.close()
})

test('without PUBLIC_URL the link leads to this machine', async () => {
  const { lines } = await run('invite --email malee@example.go.th --role admin', { PORT: '5501' })
  expect(lines.at(-1)).toMatch(/^http:\/\/localhost:5501\/staff\/invite\//)
})

test.each([
  ['', ['the only command is invite', '--email', '--role', 'usage']],
  ['invite --email malee --role boss', ['--email', '--role: one of admin, officer, viewer', 'usage']],
  [
    'invite --email malee@example.go.th --role officer --nmae มาลี',
    ['--nmae: there is no such option', 'usage'],
  ],
  ['remove --email malee@example.go.th --role officer', ['remove: the only command is invite', 'usage']],
  ['invite --email malee@example.go.th --role', ['--role: one of admin, officer, viewer', 'usage']],
])('“%s” is answered with a line per mistake and code 1', async (line, expected) => {
  const { code, lines } = await run(line)
  expect(code).toBe(1)
  expect(lines).toHaveLength(expected.length)
  for (const [n, words] of expected.entries()) expect(lines[n]).toContain(words)
})

test('a malformed PUBLIC_URL is named', async () => {
  const { code, lines } = await run('invite --email malee@example.go.th --role officer', {
    PUBLIC_URL: 'nonsense',
  })
  expect(code).toBe(1)
  expect(lines.join()).toContain('PUBLIC_URL')
})

test('with --sql it prints what another store, such as D1, has to run for the link to work there', async () => {
  const args = ['invite', '--email', 'first@example.go.th', '--role', 'admin', '--name', "O'Nara", '--sql']
  const { code, lines } = await runStaffCommand(args, {}, 'db/migrations')
  expect(code).toBe(0)
  const file = join(dataDir, 'elsewhere.db')
  const elsewhere = openSqlite(file, 'db/migrations')
  new Sqlite(file).exec(lines.join('\n')).close()
  const token = lines.at(-1)?.split('/').at(-1) ?? ''
  expect(await findInvitedStaff(elsewhere.db, token)).toMatchObject({ name: "O'Nara", role: 'admin' })
  elsewhere.close()
})

test('an address that is known is refused with who it is, and invited again only when that is said', async () => {
  await run('invite --email malee@example.go.th --role officer --name มาลี')
  const refused = await run('invite --email Malee@example.go.th --role viewer')
  expect(refused.code).toBe(1)
  expect(refused.lines.join(' ')).toMatch(/belongs to มาลี already \(officer\).*Nothing was changed.*--again/)
  const store = openSqlite(join(dataDir, 'tessaban.db'), 'db/migrations')
  expect(await findStaffByEmail(store.db, 'malee@example.go.th')).toMatchObject({ role: 'officer' })
  expect((await run('invite --email malee@example.go.th --role viewer --again')).code).toBe(0)
  expect(await findStaffByEmail(store.db, 'malee@example.go.th')).toMatchObject({ role: 'viewer' })
  store.close()
})

test('the only administrator stays one, however often it is said', async () => {
  const { lines } = await run('invite --email first@example.go.th --role admin')
  const store = openSqlite(join(dataDir, 'tessaban.db'), 'db/migrations')
  await setPasswordByInvite(store.db, lines.at(-1)?.split('/').at(-1) ?? '', 'a hash')
  const refused = await run('invite --email first@example.go.th --role officer --again')
  expect(refused).toMatchObject({ code: 1, lines: [expect.stringContaining('nobody else can administer')] })
  expect(await findStaffByEmail(store.db, 'first@example.go.th')).toMatchObject({ role: 'admin' })
  store.close()
})
