import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { perMinute } from '#server/limits.ts'
import { furnishOwner } from '#tests/support/belongings.ts'
import { doors } from '#tests/support/doors.ts'
import { fuzz, nastyText } from '#tests/support/fuzzing.ts'
import { addressOf, csrfOf } from '#tests/support/knocking.ts'
import { memberOf, officerOf } from '#tests/support/members.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let product: Product
let member: Visitor
let csrf: string
let owned: Record<string, string>
beforeAll(async () => {
  product = await startProductOnNode()
  owned = await furnishOwner(product, await memberOf(product, 1, { lineName: 'มาลี' }))
  member = await officerOf(product, 'admin')
  csrf = await csrfOf(member)
})
afterAll(() => product.close())

const ours = [...doors.staff, ...doors.officer, ...doors.named, ...doors.admin]
const forms = [...ours, 'POST /staff/login'].filter(
  (door) => door.startsWith('POST') && !door.endsWith('/logout'),
)

const boundary = 'xYz'
/** What is in order, so that others of its parts are what is looked at; sometimes one of these. */
const mostly = (usual: string, ...odd: string[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, fc.constantFrom(...odd))
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('file', 'email', 'note', 'ids', 'revision', 'reason') },
  fc.constantFrom('csrf', 'a"; filename="b', 'n'.repeat(70_000), '__proto__'),
  nastyText,
)
const header = mostly(
  '',
  'Content-Type: application/pdf\r\n',
  'Content-Type: multipart/mixed; boundary=inner\r\n',
  'Content-Type: multipart/form-data; boundary=xYz\r\n',
  'Content-Disposition: form-data; name="again"\r\n',
  'Content-Disposition: attachment\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Length: 99999999999\r\n',
  ': nameless\r\n',
  'Folded: a\r\n b\r\n',
  `Long: ${'x'.repeat(100_000)}\r\n`,
  'Nul: \u0000\r\n',
)
const content = fc.oneof(
  fc.constantFrom('', '--xYz', '\r\n--xYz--\r\n', '--inner\r\n\r\nnested\r\n--inner--', '\r\n--xY', '\u0000'),
  nastyText,
)
const part = fc
  .tuple(name, header, header, fc.boolean(), content)
  .map(([called, before, after, isFile, text]) => {
    const disposition = `Content-Disposition: form-data; name="${called}"${isFile ? '; filename="a.pdf"' : ''}\r\n`
    return `--${boundary}\r\n${before}${disposition}${after}\r\n${text}\r\n`
  })
/** What it is broken by, and where: from its beginning (0) to its end (1). */
const crack = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  takes: fc.nat({ max: 40 }),
  puts: fc.oneof(
    fc.constantFrom('', '\r\n', '\n', '\r', '\u0000', '--', `--${boundary}`, `\r\n--${boundary}--\r\n`),
    fc.string({ unit: 'binary', maxLength: 6 }),
  ),
})
const form = fc.record({
  door: fc.constantFrom(...forms),
  parts: fc.array(part, { maxLength: 6 }),
  ending: mostly(`--${boundary}--\r\n`, `--${boundary}--`, `--${boundary}`, '--', ''),
  cracks: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(crack, { maxLength: 4 })),
  type: mostly(
    `multipart/form-data; boundary=${boundary}`,
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary="xYz',
    `multipart/form-data; boundary=${'b'.repeat(5000)}`,
    'multipart/form-data; boundary=other; boundary=xYz',
    'multipart/mixed; boundary=xYz',
  ),
  length: mostly('right', 'short', 'long', 'twice', 'none', 'chunked', 'nonsense'),
  address: fc.ipV4(),
})
type Form = typeof form extends fc.Arbitrary<infer T> ? T : never

function bodyOf({ parts, ending, cracks }: Form): Buffer {
  // The session's token comes first and whole, so that what follows it reaches the handler.
  const token = `--${boundary}\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n${csrf}\r\n`
  let rest = Buffer.from(parts.join('') + ending)
  for (const { place, takes, puts } of cracks) {
    const at = Math.floor(place * rest.length)
    rest = Buffer.concat([rest.subarray(0, at), Buffer.from(puts), rest.subarray(at + takes)])
  }
  return Buffer.concat([Buffer.from(token), rest])
}

const lengthLines: Record<string, (size: number) => string> = {
  right: (size) => `content-length: ${size}\r\n`,
  short: (size) => `content-length: ${Math.floor(size / 2)}\r\n`,
  long: (size) => `content-length: ${size + 100}\r\n`,
  twice: (size) => `content-length: ${size}\r\ncontent-length: ${size + 1}\r\n`,
  none: () => '',
  chunked: () => 'transfer-encoding: chunked\r\n',
  nonsense: () => 'content-length: many\r\n',
}

/** Writes it as it is; resolves with the status once the server hung up, 0 when it said nothing. */
function post(head: string, body: Buffer, goesAway: boolean): Promise<number> {
  const { hostname, port } = new URL(product.url)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      socket.write(head)
      if (goesAway) socket.end(body)
      else socket.write(body)
    })
    socket.setTimeout(10_000, () => {
      socket.destroy()
      reject(new Error('the server holds on to a form that will not go on'))
    })
    socket.on('data', (bytes) => {
      answer += bytes.toString('latin1')
    })
    // A server may hang up before it has read all.
    socket.on('error', () => {})
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)))
  })
}

test('a form that is broken anywhere is refused or taken, in time, and is never a fault of ours', async () => {
  const answers = new Map<number, number>()
  await fuzz(
    'multipart',
    form,
    async (given) => {
      const body = bodyOf(given)
      const { path } = addressOf(given.door, { ...owned, code: 'GEN-01', version: '1', section: 'office' })
      const isChunked = given.length === 'chunked'
      const sent = isChunked
        ? Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')])
        : body
      const head = `POST ${path} HTTP/1.1\r\nhost: ${new URL(product.url).host}\r\nconnection: close\r\ncookie: ${
        member.cookie
      }\r\nx-forwarded-for: ${given.address}\r\ncontent-type: ${given.type}\r\n${lengthLines[given.length]?.(body.length)}\r\n`
      const status = await post(head, sent, given.length === 'long')
      answers.set(status, (answers.get(status) ?? 0) + 1)
      expect(status, `${given.door}, length ${given.length}`).toBeLessThan(500)
    },
    { numRuns: perMinute.account - 100, seconds: 40 },
  )
  // Some came as far as a handler, and some no further than where the form is read.
  expect([...answers.keys()]).toEqual(expect.arrayContaining([303, 400]))
  expect((await fetch(`${product.url}/healthz`)).status).toBe(200)
  expect((await member.open('/staff/account')).status).toBe(200)
})
