import { mkdirSync, writeFileSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'
import { headersForCloudflare } from './built-file-headers.ts'

/** Of hundreds of small files, whose look-up would take half of a start. What has native parts, wasm or threads stays. */
const bundled = [
  '@hono/node-server',
  '@hono/zod-validator',
  'drizzle-orm',
  'hono',
  'preact',
  'preact-render-to-string',
  'zod',
]

/** Beside the mini-app, which the other build puts there. */
const toldToCloudflare: Plugin = {
  name: 'told-to-cloudflare',
  apply: 'build',
  writeBundle() {
    mkdirSync('dist/web', { recursive: true })
    writeFileSync('dist/web/_headers', headersForCloudflare)
  },
}

/** The server and its commands for Node: TSX compiled, our own code bundled, other packages left to node_modules. */
export default defineConfig({
  plugins: [toldToCloudflare],
  ssr: { noExternal: bundled },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node24',
    sourcemap: true,
    rolldownOptions: {
      input: {
        node: 'server/node.ts',
        'staff-command': 'server/staff-command.ts',
        'keeping-command': 'server/keeping-command.ts',
      },
    },
  },
  logLevel: 'warn',
})
