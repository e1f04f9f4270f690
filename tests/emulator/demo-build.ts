/** Builds the product for the demo: the real server, and the mini-app with the SDK's hosts rewritten. */
import { cpSync } from 'node:fs'
import { build } from 'vite'
import { liffHosts } from './liff-hosts.ts'

/** Where the bundles are; the server finds the mini-app in `../web` and its migrations two folders up. */
export const demoBundle = 'dist/demo/server/node.js'
export const demoStaffCommand = 'dist/demo/server/staff-command.js'

/** Run from the project's root. */
export async function buildDemo(emulatorOrigin: string): Promise<void> {
  await build({
    configFile: 'liff/vite.config.ts',
    plugins: [liffHosts(emulatorOrigin)],
    build: { outDir: '../dist/demo/web/liff' },
  })
  await build({ configFile: 'server/vite.config.ts', build: { outDir: 'dist/demo/server' } })
  cpSync('db/migrations', 'dist/db/migrations', { recursive: true })
}
