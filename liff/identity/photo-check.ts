/** The server's limit, told before minutes of sending; it has the last word, by the bytes themselves. */
const largest = 16 * 1024 * 1024

/** No `capture`: LINE on Android does not know it, and some have a photo already. */
export const acceptedPhotos = 'image/*,.heic,.heif'

/** Why a file that this browser could not read as a picture cannot be sent as it is; undefined when it can. */
export function photoTrouble({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>): string | undefined {
  if (size === 0) return 'ไฟล์ว่างเปล่า กรุณาเลือกภาพอื่น'
  if (size > largest) return 'ภาพมีขนาดใหญ่เกินไป ระบบรองรับไฟล์ขนาดไม่เกิน 16 MB'
  const isPicture = type ? type.startsWith('image/') : /\.(jpe?g|png|webp|heic|heif)$/i.test(name)
  return isPicture ? undefined : 'ไฟล์นี้ไม่ใช่ภาพถ่าย กรุณาเลือกไฟล์ภาพ JPG, PNG, WebP หรือ HEIC'
}
