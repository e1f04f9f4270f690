import { countedAlike, megabytes, mostFiles, noRoomFor, type UploadLimits } from '#templates/upload-limits.ts'
import { fileSize } from './file-size.ts'

type Chosen = Pick<File, 'name' | 'type' | 'size'>

/** The server's limits, told before minutes of sending. It has the last word, by the bytes themselves. */
export function fileTrouble({ name, type, size }: Chosen, limits: UploadLimits): string | undefined {
  if (size > megabytes(limits.fileMb))
    return `ไฟล์ใหญ่เกินไป (${fileSize(size)}) ระบบรองรับไม่เกิน ${limits.fileMb} MB`
  if (size === 0) return 'ไฟล์ว่างเปล่า กรุณาเลือกไฟล์อื่น'
  const known = type
    ? /^(application\/pdf|image\/)/.test(type)
    : /\.(pdf|jpe?g|png|webp|heic|heif)$/i.test(name)
  return known ? undefined : 'รองรับเฉพาะไฟล์ PDF และไฟล์รูปภาพ'
}

/** Why each of these files of a slot cannot join those that are there; undefined where it can. */
export function troubles(
  slot: string,
  chosen: readonly Chosen[],
  there: readonly { slot: string; size: number }[],
  limits: UploadLimits,
): (string | undefined)[] {
  let count = there.filter((file) => countedAlike(file.slot, slot)).length
  let bytes = there.reduce((total, { size }) => total + size, 0)
  return chosen.map((file) => {
    const trouble =
      fileTrouble(file, limits) ??
      (count >= mostFiles(slot, limits) ? noRoomFor.files(limits, slot) : undefined) ??
      (bytes + file.size > megabytes(limits.totalMb) ? noRoomFor.total(limits) : undefined)
    if (trouble === undefined) {
      count++
      bytes += file.size
    }
    return trouble
  })
}

/** By what a file is known again after a reload, as far as a phone tells. */
export const fingerprintOf = ({ name, size, lastModified }: Pick<File, 'name' | 'size' | 'lastModified'>) =>
  `${size}-${lastModified}-${name}`.slice(0, 200)
