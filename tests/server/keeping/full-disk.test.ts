import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diskFiles } from '#server/runtime/disk-files.ts'
import { newFolder } from '#tests/support/data-folder.ts'

test('files on a disk that is full or read-only say so, leave no half of one, and serve again when there is room', async ({
  skip,
}) => {
  const disk = newFolder('disk')
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    skip('only root may mount a small disk')
  }
  try {
    const files = diskFiles(disk)
    await files.check()
    const tooMuch = files.put('attachments/a', randomBytes(300_000), 300_000)
    await expect(tooMuch).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(readdirSync(join(disk, 'attachments'))).toEqual([])
    try {
      writeFileSync(join(disk, 'ballast'), randomBytes(300_000))
    } catch {
      // Now it is full to the last byte.
    }
    await expect(files.check()).rejects.toMatchObject({ code: 'ENOSPC' })
    rmSync(join(disk, 'ballast'))
    await files.check()
    execFileSync('mount', ['-o', 'remount,ro', disk])
    await expect(files.check()).rejects.toMatchObject({ code: 'EROFS' })
  } finally {
    execFileSync('umount', [disk])
  }
})
