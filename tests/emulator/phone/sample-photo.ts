/** A small picture to send when there is no photo at hand: a road with a hole, drawn pixel by pixel. */
import { crc32, deflateSync } from 'node:zlib'

const width = 480
const height = 360

type Rgb = [number, number, number]

function pixel(x: number, y: number): Rgb {
  const horizon = height * 0.4
  if (y < horizon) return [150 + y / 3, 196, 236]
  const depth = (y - horizon) / (height - horizon)
  const half = 30 + depth * 190
  const fromMiddle = x - width / 2
  const inHole = ((fromMiddle - 40) / 75) ** 2 + ((y - 275) / 28) ** 2 < 1
  if (inHole) return ((fromMiddle - 40) / 66) ** 2 + ((y - 279) / 22) ** 2 < 1 ? [58, 50, 46] : [92, 84, 78]
  if (Math.abs(fromMiddle) > half) return [96, 150 - depth * 40, 72]
  const onLine = Math.abs(fromMiddle) < 2 + depth * 5 && Math.floor(y / 22) % 2 === 0
  return onLine ? [240, 226, 150] : [126, 126, 130]
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** The picture as PNG. */
export function samplePhoto(): Buffer {
  const raw = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) raw.set(pixel(x, y).map(Math.round), y * (width * 3 + 1) + 1 + x * 3)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
