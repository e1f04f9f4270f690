import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Imports point one way. */
const mayImport: Record<string, readonly string[]> = {
  templates: [],
  db: ['templates'],
  bot: ['db', 'templates'],
  server: ['bot', 'db', 'templates'],
  liff: ['templates'],
}
const folders = Object.keys(mayImport)

/** What git tracks or would track, so that nothing built or downloaded is judged. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(file))
const sources = files.filter((file) => /\.tsx?$/.test(file) && folders.includes(file.split('/')[0] ?? ''))
const read = (file: string) => readFileSync(file, 'utf8')
const imports = (file: string) =>
  [
    ...read(file).matchAll(
      /^(import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gm,
    ),
  ].map(([, , type, from, bare, dynamic]) => ({
    typeOnly: type !== undefined,
    target: from ?? bare ?? dynamic ?? '',
  }))

test('there is a source to judge', () => {
  expect(sources.length).toBeGreaterThan(80)
})

test('imports point one way', () => {
  const wrong = sources.flatMap((file) => {
    const folder = file.split('/')[0] ?? ''
    return imports(file)
      .filter(({ target }) => target.startsWith('#'))
      .filter(({ target, typeOnly }) => {
        const other = target.slice(1).split('/')[0] ?? ''
        if (folder === 'liff' && typeOnly && target === '#server/app.ts') return false
        return !mayImport[folder]?.includes(other)
      })
      .map(({ target }) => `${file} imports ${target}`)
  })
  expect(wrong).toEqual([])
})

test('a folder is entered by its # name only, never by a path upwards out of it', () => {
  const wrong = sources.flatMap((file) => {
    const depth = file.split('/').length - 2
    return imports(file)
      .filter(({ target }) => (target.match(/\.\.\//g) ?? []).length > depth)
      .map(({ target }) => `${file} imports ${target}`)
  })
  expect(wrong).toEqual([])
})

test('rooms stay small: no source file over 250 lines', () => {
  const large = [...sources, ...files.filter((file) => /^tests\/.*\.tsx?$/.test(file))]
    .filter((file) => !file.startsWith('templates/services/'))
    .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > 250)
  expect(large).toEqual([])
})

test('no room is called by a name that says nothing', () => {
  const vague = files.filter((file) =>
    /(^|\/)(utils?|helpers?|common|shared|types|misc)(\.\w+)*(\/|$)/.test(file),
  )
  expect(vague).toEqual([])
})

test('templates are pure: no packages but zod, no clock, no DOM, no Node', () => {
  const wrong = sources
    .filter((file) => file.startsWith('templates/'))
    .flatMap((file) => [
      ...imports(file)
        .filter(
          ({ target, typeOnly }) =>
            !target.startsWith('.') && !target.startsWith('#') && target !== 'zod' && !typeOnly,
        )
        .map(({ target }) => `${file} imports ${target}`),
      ...(/\bnew Date\(\)|Date\.now\(|(?<!')\bdocument\.|\bwindow\b|\bprocess\./.test(read(file))
        ? [`${file} reads the outside`]
        : []),
    ])
  expect(wrong).toEqual([])
})

test('only the entries know where they run', () => {
  const entries =
    /^server\/(node|staff-command|keeping-command|runtime\/(sqlite|disk-files|node-log|thread|qr-codes|keeping\/[\w-]+))\.ts$|\.config\.ts$/
  const wrong = sources
    .filter((file) => !entries.test(file))
    .flatMap((file) => [
      ...(/\bprocess\.env\b/.test(read(file)) ? [`${file} reads the environment`] : []),
      ...imports(file)
        .filter(({ target }) => target.startsWith('node:') && target !== 'node:crypto')
        .map(({ target }) => `${file} imports ${target}`),
    ])
  expect(wrong).toEqual([])
})

test('only the model writes tables', () => {
  const wrong = sources.filter(
    (file) => !file.startsWith('db/') && /\bdb\s*\.\s*(insert|update|delete)\(/.test(read(file)),
  )
  expect(wrong).toEqual([])
})

test('only liff/line.ts knows the LIFF SDK', () => {
  const wrong = sources.filter(
    (file) => file !== 'liff/line.ts' && imports(file).some(({ target }) => target.startsWith('@line/liff')),
  )
  expect(wrong).toEqual([])
})

test('every setting is explained in .env.example, and nothing else is', async () => {
  const { settingNames } = await import('#server/config.ts')
  const explained = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)
  expect(explained.toSorted()).toEqual(settingNames.toSorted())
})

test('nothing escapes the type system', () => {
  const wrong = sources.filter((file) =>
    /\bas any\b|: any\b|@ts-ignore|@ts-expect-error|@ts-nocheck/.test(read(file)),
  )
  expect(wrong).toEqual([])
})
