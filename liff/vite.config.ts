import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'
import { chunks } from './chunks.ts'

/** Compressed once and as small as it gets, rather than at each request: the server sends these to whoever takes them. */
const precompressed: Plugin = {
  name: 'precompressed',
  apply: 'build',
  writeBundle({ dir = '' }, bundle) {
    for (const name of Object.keys(bundle).filter((file) => /^assets\/.*\.(js|css|txt)$/.test(file))) {
      const file = join(dir, name)
      const bytes = readFileSync(file)
      writeFileSync(`${file}.br`, brotliCompressSync(bytes))
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    }
  },
}

/**
 * Every schema of zod brings along what writes it as JSON Schema, a fifth of what zod weighs, and the mini-app writes
 * none: these modules keep their names and do nothing.
 */
const withoutJsonSchema: Plugin = {
  name: 'without-json-schema',
  transform(code, id) {
    if (!/\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/.test(id)) return
    const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name)
    const renamed = [...code.matchAll(/^export \{ \w+ as (\w+) \}/gm)].map(([, name]) => name)
    const all = [...names, ...renamed].map((name) => `none as ${name}`)
    return `const none = () => () => undefined\nexport { ${all.join(', ')} }`
  },
}

/** The mini-app: one page, code split by page; old Android WebViews set the target. */
export default defineConfig({
  root: 'liff',
  base: '/liff/',
  plugins: [withoutJsonSchema, precompressed],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/web/liff',
    emptyOutDir: true,
    target: 'es2020',
    assetsInlineLimit: 0,
    // A browser that does not know it fetches a moment later; the others need not carry the replacement.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: chunks } },
    },
  },
  logLevel: 'warn',
})
