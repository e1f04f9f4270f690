/** `npm run bench -- NAME`: a table for people and, as the last line, one JSON object with the figures. */
import { identity } from './identity.ts'
import { map } from './map.ts'
import { pages } from './pages.ts'
import { pdf } from './pdf.ts'
import { queue } from './queue.ts'
import { uploads } from './uploads.ts'
import { webhook } from './webhook.ts'

type Figures = Readonly<Record<string, number | Readonly<Record<string, number>>>>

/** A benchmark prints its table and tells its figures. */
export type Bench = () => Promise<Figures>

const benches: Readonly<Record<string, Bench>> = { identity, map, pages, pdf, queue, uploads, webhook }

async function main(name = ''): Promise<void> {
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined
  if (!bench) {
    console.error(`npm run bench -- NAME, where NAME is one of: ${Object.keys(benches).join(', ')}`)
    process.exit(1)
  }
  const figures = await bench()
  console.log(JSON.stringify({ bench: name, figures }))
}

await main(process.argv[2])
