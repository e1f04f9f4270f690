import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { diskFiles } from '#server/runtime/disk-files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tessaban-files-'))
})
const bytes = randomBytes(300_000)
const streamOf = (data: Uint8Array) => new Response(Buffer.from(data)).body as ReadableStream<Uint8Array>

test('a stream is stored whole, with its SHA-256', async () => {
  const files = diskFiles(folder)
  const { sha256 } = await files.put('attachments/a', streamOf(bytes), bytes.length)
  expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  const stored = await files.get('attachments/a')
  expect(stored?.size).toBe(bytes.length)
  expect(Buffer.from(await new Response(stored?.body).arrayBuffer()).equals(bytes)).toBe(true)
})

test.each([
  ['longer', bytes.length - 1],
  ['shorter', bytes.length + 1],
])('a body that is %s than announced leaves nothing behind', async (_, size) => {
  const files = diskFiles(folder)
  await expect(files.put('attachments/a', streamOf(bytes), size)).rejects.toThrow('than announced')
  expect(await files.get('attachments/a')).toBeNull()
  expect(readdirSync(join(folder, 'attachments'))).toEqual([])
})

test('an upload that breaks off leaves nothing behind', async () => {
  const files = diskFiles(folder)
  const broken = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes)
      controller.error(new Error('connection lost'))
    },
  })
  await expect(files.put('attachments/a', broken, bytes.length * 2)).rejects.toThrow()
  expect(readdirSync(join(folder, 'attachments'))).toEqual([])
})

test('deleting what is not there is no error', async () => {
  await diskFiles(folder).delete('attachments/none')
  expect(await diskFiles(folder).get('attachments/none')).toBeNull()
})
