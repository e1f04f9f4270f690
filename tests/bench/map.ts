/** How long the public page with its map takes when it holds 10,000 complaints. */
import { join } from 'node:path'
import type { Database } from '#db/database.ts'
import { confirmations, requests } from '#db/schema.ts'
import { openSqlite } from '#server/runtime/sqlite.ts'
import { complaints } from '#templates/services/index.ts'
import { startKillable } from '#tests/support/killable.ts'
import { rowsOf, showComplaints } from '#tests/support/many-complaints.ts'
import { median } from './median.ts'

const howMany = 10_000
const perBatch = 500
const rounds = 25
const dayMs = 86_400_000

export async function map() {
  const product = await startKillable()
  try {
    const store = openSqlite(join(product.dataDir, 'tessaban.db'), 'db/migrations')
    await fill(store.db)
    store.close()
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const start = performance.now()
      const page = await fetch(`${product.url}/complaints`)
      const html = await page.text()
      times.push(performance.now() - start)
      if (page.status !== 200 || !html.includes('<circle')) throw new Error(`no map: ${page.status}`)
    }
    const publicMapMs = median(times)
    console.table({
      [`the public page over ${howMany} complaints`]: { publicMapMs, slowestMs: Math.max(...times) },
    })
    return { publicMapMs }
  } finally {
    await product.close()
  }
}

async function fill(db: Database): Promise<void> {
  await showComplaints(db)
  for (let first = 0; first < howMany; first += perBatch) await db.atomic(statements(db, first))
}

/** Spread over a year, ten villages and ten kilometres; two of three are done. */
function statements(db: Database, first: number) {
  return Array.from({ length: perBatch }, (_, i) => first + i).flatMap((n) => {
    const { request, confirmation } = rowsOf({
      code: complaints[n % complaints.length]?.code ?? '',
      filedAt: new Date(Date.now() - (n % 360) * dayMs).toISOString(),
      village: 1 + (n % 10),
      place: { latitude: 16.5 + ((n * 37) % 1000) / 10_000, longitude: 100.3 + ((n * 91) % 1000) / 10_000 },
      ...(n % 3 > 0 && { doneAfter: 1 + (n % 20), ended: n % 3 === 1 ? 'fixed' : 'unanswered' }),
    })
    return [
      db.insert(requests).values(request),
      ...(confirmation ? [db.insert(confirmations).values(confirmation)] : []),
    ]
  })
}
