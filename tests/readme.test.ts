import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { actions, statuses } from '#db/workflow.ts'
import { settingNames } from '#server/config.ts'
import { mendedLabel } from '#templates/correction.ts'

const readme = readFileSync('README.md', 'utf8')
const inCode = [...readme.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
const manifest: Record<string, Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8'))
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
}).split('\n')

/** What demo and tests read from the environment: no settings of the product. */
const ofTests = ['EMULATOR_PORT', 'EMULATOR_LOG', 'FUZZ_SEED']

test('README names every setting, and none that is gone', () => {
  const named = new Set(inCode.flatMap((code) => code.match(/\b[A-Z]+(_[A-Z]+)+\b|^PORT$/g) ?? []))
  expect([...named].filter((name) => !ofTests.includes(name)).toSorted()).toEqual(settingNames.toSorted())
})

test('README gives a reason for every package but the types of others, and for none that is gone', () => {
  const packages = [manifest.dependencies, manifest.optionalDependencies, manifest.devDependencies]
    .flatMap((some) => Object.keys(some ?? {}))
    .filter((name) => !name.startsWith('@types/'))
  const reasons = readme.slice(readme.indexOf('**Packages**'), readme.indexOf('`npm audit`'))
  const platforms = Object.keys(manifest.optionalDependencies ?? {})
  const given = [...reasons.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name)
  expect(platforms.filter((name) => !inCode.includes(name))).toEqual([])
  expect(given.filter((name) => name !== '@types/…').toSorted()).toEqual(
    packages.filter((name) => !platforms.includes(name)).toSorted(),
  )
})

test('every file and folder that README names is there', () => {
  const isFile = /^[\w./-]+\.(tsx?|toml|md|png)$/
  const isFolder = /^(templates|db|bot|server|liff|tests)\/[\w./-]*$/
  const linked = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => target)
  const named = [...inCode, ...linked].filter((name) => isFile.test(name) || isFolder.test(name))
  const drawn = (readme.split('### The tree')[1]?.split('```')[1] ?? '').match(/[\w-]+\.tsx?\b/g) ?? []
  const isThere = (name: string) => existsSync(name) || files.some((file) => file.endsWith(`/${name}`))
  expect(named.length).toBeGreaterThan(50)
  expect([...named, ...drawn].filter((name) => name !== './x.ts' && !isThere(name))).toEqual([])
})

test('every command that README tells is there', () => {
  const told = [...readme.matchAll(/npm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)]
  const names = new Set(told.map(([, run, own]) => run ?? own ?? ''))
  expect(names.size).toBeGreaterThan(8)
  expect([...names].filter((name) => !(name in (manifest.scripts ?? {})))).toEqual([])
})

test('README links to headings that it has', () => {
  const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
  const linked = [...readme.matchAll(/\]\(#([^)]+)\)/g)].map(([, heading]) => heading)
  expect(linked.filter((heading) => !headings.includes(heading ?? ''))).toEqual([])
})

test('README tells the office of every status and every action, by the words on the screen', () => {
  const table = readme.split('## For the office')[1]?.split('## For whoever')[0] ?? ''
  const labels = Object.values(statuses).map(({ label }) => label as string)
  const inBold = [...table.matchAll(/\*\*([\p{L}\p{M}]+)\*\*/gu)].map(([, words = '']) => words)
  expect(inBold.filter((words) => ![...labels, mendedLabel].includes(words))).toEqual([])
  const told = [...labels, ...Object.values(actions).map(({ label }) => label)]
  expect(told.filter((words) => !table.includes(words))).toEqual([])
})
