/** `npm run golden`: keeps the pages as they are now. Look at what changed before you commit it. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { catalogue } from '#templates/services/index.ts'
import { createCamera, encoded, fileOf, folder, kept, modes } from './sheets.ts'

const photograph = await createCamera()
mkdirSync(folder, { recursive: true })
const wanted = new Set<string>()
for (const service of catalogue) {
  for (const mode of modes) {
    wanted.add(basename(fileOf(service.code, mode)))
    const now = await photograph(service, mode)
    const before = await kept(service.code, mode)
    if (before && Buffer.from(before.data).equals(now.data)) continue
    writeFileSync(fileOf(service.code, mode), await encoded(now))
    console.log(`${before ? 'changed' : 'new'}: ${service.code} ${mode}`)
  }
}
for (const file of readdirSync(folder)) if (!wanted.has(file)) rmSync(`${folder}${file}`)
