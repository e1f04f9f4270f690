import { refuse } from './errors.ts'

/** Exactly as many bytes as were announced; for what is small enough to be held in memory. */
export async function wholeOf(
  body: ReadableStream<Uint8Array>,
  size: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(size)
  const reader = body.getReader()
  let length = 0
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    if (!value) continue
    if (length + value.byteLength > size) throw refuse(400)
    whole.set(value, length)
    length += value.byteLength
  }
  if (length < size) throw refuse(400, 'ส่งภาพมาไม่ครบ กรุณาลองใหม่อีกครั้ง')
  return whole
}
