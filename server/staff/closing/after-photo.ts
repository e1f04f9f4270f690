import { bareJpegFile } from '../../attachments/jpeg-file.ts'
import { barePng } from '../../attachments/png-and-webp-files.ts'
import { assembled, bytesSource, lengthOf } from '../../attachments/source.ts'
import { fileTypeOf, headLength, maxFileSize } from '../../file-types.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { wholeOf } from '../../whole-body.ts'

/** A picture as the citizen gets it, or what is wrong with it. */
export type AfterPhoto =
  | { type: 'image/jpeg' | 'image/png'; bytes: Uint8Array<ArrayBuffer> }
  | { wrong: string }

/** Small enough for a chat where pictures can be decoded; nowhere does it say where and with what it was taken. */
export async function readAfterPhoto(
  { pictures }: Pick<Runtime, 'pictures'>,
  file: File,
): Promise<AfterPhoto> {
  if (file.size > maxFileSize) return { wrong: 'ไฟล์มีขนาดใหญ่เกินไป กรุณาแนบไฟล์ไม่เกิน 16 MB' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const type = fileTypeOf(bytes.subarray(0, headLength))
  if (type !== 'image/jpeg' && type !== 'image/png')
    return { wrong: 'ไฟล์นี้ไม่ใช่ภาพ JPEG หรือ PNG กรุณาเลือกไฟล์อื่น' }
  try {
    if (pictures) return { type: 'image/jpeg', bytes: await pictures.publicCopy(async () => bytes) }
    const source = bytesSource(bytes)
    const { pieces } = await (type === 'image/jpeg' ? bareJpegFile(source) : barePng(source))
    return { type, bytes: await wholeOf(assembled(source, pieces), lengthOf(pieces)) }
  } catch (error) {
    if (error instanceof Error && 'status' in error) return { wrong: 'เปิดภาพนี้ไม่ได้ กรุณาเลือกภาพอื่น' }
    throw error
  }
}
