/** The server's limits, told before minutes of sending. It has the last word, by the bytes themselves. */
export const maxFileSize = 16 * 1024 * 1024
export const maxFiles = 10
/** No `capture`: LINE on Android does not know it, and people have scans and old photos too. */
export const acceptedFiles = 'application/pdf,image/*,.pdf,.heic,.heif'

/** Why a file cannot be attached; undefined when it can. */
export function fileTrouble({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>): string | undefined {
  if (size > maxFileSize) return `ไฟล์ใหญ่เกินไป (${fileSize(size)}) ระบบรองรับไม่เกิน 16 MB`
  if (size === 0) return 'ไฟล์ว่างเปล่า กรุณาเลือกไฟล์อื่น'
  const known = type
    ? /^(application\/pdf|image\/)/.test(type)
    : /\.(pdf|jpe?g|png|webp|heic|heif)$/i.test(name)
  return known ? undefined : 'รองรับเฉพาะไฟล์ PDF และไฟล์รูปภาพ'
}

/** 850 KB, 1.2 MB */
export function fileSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
