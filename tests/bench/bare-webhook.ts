/** The least that a webhook can do: check the HMAC, insert a row, answer. As durable as the product's own store. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { serve } from '@hono/node-server'
import Database from 'better-sqlite3'
import { Hono } from 'hono'

const [port, file = '', secret = ''] = process.argv.slice(2)
const db = new Database(file)
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec('create table events (id text primary key, body text not null)')
const insert = db.prepare('insert into events values (?, ?) on conflict do nothing')

const app = new Hono().post('/webhook', async (c) => {
  const body = await c.req.text()
  const expected = createHmac('sha256', secret).update(body).digest()
  const given = Buffer.from(c.req.header('x-line-signature') ?? '', 'base64')
  if (given.byteLength !== expected.byteLength || !timingSafeEqual(given, expected)) return c.body(null, 401)
  insert.run(JSON.parse(body).events[0].webhookEventId, body)
  return c.json({})
})
serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' }, () => console.log('ready'))
