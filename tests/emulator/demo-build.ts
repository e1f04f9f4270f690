/** Builds the product for the demo: the real server, and the mini-app with the SDK's hosts rewritten. */
import { cpSync } from 'node:fs'
import { build } from 'vite'
import { liffHosts } from './liff-hosts.ts'

/** Where one demo's bundles are: demos on other ports have others, since the emulator's address is built in. */
export interface DemoBuild {
  server: string
  staffCommand: string
}

/** Run from the project's root. The server finds the mini-app in `../web` and its migrations two folders up. */
export async function buildDemo(emulatorOrigin: string): Promise<DemoBuild> {
  const folder = `dist/demo-${new URL(emulatorOrigin).port}/build`
  await build({
    configFile: 'liff/vite.config.ts',
    plugins: [liffHosts(emulatorOrigin)],
    build: { outDir: `../${folder}/web/liff` },
  })
  await build({ configFile: 'server/vite.config.ts', build: { outDir: `${folder}/server` } })
  cpSync('db/migrations', `${folder}/../db/migrations`, { recursive: true })
  return { server: `${folder}/server/node.js`, staffCommand: `${folder}/server/staff-command.js` }
}
