import { expect, test } from 'vitest'
import { createVault, hashToken, newToken } from '#db/vault.ts'

const vault = createVault(new Uint8Array(32).fill(7))
const other = createVault(new Uint8Array(32).fill(8))

test('what is sealed can be opened, and never looks the same twice', async () => {
  const [a, b] = [await vault.seal('1101700230708'), await vault.seal('1101700230708')]
  expect(a).not.toBe(b)
  expect(a).not.toContain('1101700230708')
  expect(await vault.open(a)).toBe('1101700230708')
})

test('another installation’s secret opens nothing', async () => {
  await expect(other.open(await vault.seal('ลับ'))).rejects.toThrow()
})

test('a fingerprint is the same for the same text and differs by secret', async () => {
  expect(await vault.fingerprint('x')).toBe(await vault.fingerprint('x'))
  expect(await vault.fingerprint('x')).not.toBe(await vault.fingerprint('y'))
  expect(await vault.fingerprint('x')).not.toBe(await other.fingerprint('x'))
})

test('a signature holds for its message only, and rubbish is no signature', async () => {
  const signature = await vault.sign('file documents 1')
  expect(await vault.verify('file documents 1', signature)).toBe(true)
  expect(await vault.verify('file documents 2', signature)).toBe(false)
  expect(await other.verify('file documents 1', signature)).toBe(false)
  expect(await vault.verify('file documents 1', '***')).toBe(false)
})

test('the store keeps of a token only what cannot be turned back', async () => {
  const { token, hash } = await newToken()
  expect(token).toHaveLength(43)
  expect(hash).toBe(await hashToken(token))
  expect(hash).not.toBe(token)
})

test('a file is sealed under its own name: it opens neither under another nor when it was touched', async () => {
  const picture = new TextEncoder().encode('the marked picture')
  const sealed = await vault.sealBytes('identity/1', picture)
  expect(Buffer.from(sealed).includes('marked')).toBe(false)
  expect(await vault.openBytes('identity/1', sealed)).toEqual(picture)
  await expect(vault.openBytes('identity/2', sealed)).rejects.toThrow()
  await expect(other.openBytes('identity/1', sealed)).rejects.toThrow()
  sealed[20] = (sealed[20] ?? 0) ^ 1
  await expect(vault.openBytes('identity/1', sealed)).rejects.toThrow()
})
