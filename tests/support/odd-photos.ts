/** Files that somebody might send where a photo is asked. */
import { crc32, deflateSync } from 'node:zlib'

const text = (content: string) => new Uint8Array(Buffer.from(content.padEnd(400)))

export const svg = () =>
  text(
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><rect width="900" height="900"/></svg>',
  )
export const html = () => text('<!doctype html><html><body><script>alert(1)</script></body></html>')
export const pdf = () => text('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF')

/** A few kilobytes that would be 400 million pixels. */
export function pngBomb(side = 20_000): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((side / 8 + 1) * side)
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  const chunks = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat([signature, ...chunks]))
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** An iPhone's format: 960 × 720, red on the left, blue on the right. */
export const heic = () => new Uint8Array(Buffer.from(heicInBase64, 'base64'))
const heicInBase64 = `
AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAxdtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRt
AAAAAAABAAAAVGlsb2MAAAAAREAAAgABAAAAAAM7AAMAAAAAAAAAtgAAALYAAADVAAABiwAAABYAAgAAAAAE3AADAAAAAAAAALYAAAC2AAAA
fwAAATUAAAAOAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAAAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAaHZjMQAAAAI2aXBycAAAAhFpcGNv
AAAA2mh2Y0MBAWAAAAAAAAAAAAC68AD8/fj4AAALBiAAAQAaQAEMAv//AWAAAAMAgAAAAwAAAwC6AAAsCQAhAAEALUIBAgFgAAADAIAAAAMA
AAMAugAAoAeCALRcuSTKpuAhoMCAAAADAIAAAAyEACIAAQAIRAHBcYKZIAAgAAEAGkABDAL//wFgAAADAIAAAAMAAAMAugAALAkAIQABAC1C
AQIBYAAAAwCAAAADAAADALoAAKAHggC0XLkkyqbgIaDAgAAAAwCAAAAMhAAiAAEAB0QBwXGCmSAAAAAUaXNwZQAAAAAAAAPAAAAC0AAAABBw
aXhpAAAAAAMICAgAAADWaHZjQwEBYAAAAAAAAAAAALrwAPz8+PgAAAsGIAABABpAAQwC//8BYAAAAwCAAAADAAADALoAACwJACEAAQArQgEC
AWAAAAMAgAAAAwAAAwC6AADAHggC0XLkkyqbAgAAAwACAAADADIQACIAAQAIRAHBcYKZIAAgAAEAGkABDAL//wFgAAADAIAAAAMAAAMAugAA
LAkAIQABACtCAQIBYAAAAwCAAAADAAADALoAAMAeCALRcuSTKpsCAAADAAIAAAMAMhAAIgABAAdEAcFxgpkgAAAADnBpeGkAAAAAAQgAAAAn
YXV4QwAAAAB1cm46bXBlZzpoZXZjOjIwMTU6YXV4aWQ6MQAAAAAdaXBtYQAAAAAAAAACAAEDgQIDAAIEhAIFhgAAABppcmVmAAAAAAAAAA5h
dXhsAAIAAQABAAAC7G1kYXQAAACyTgEFrTL+RmyYQUJprjVqkVSe8/FLdmF6YWFyIEhFVkMgRW5jb2RlciB2LiAyLjMuMS1lYTA5YWY1IC0g
Q29weWxlZnQgMjAxMi0yMDE1IC0gaHR0cDovL3VsdHJhdmlkZW8uY3MudHV0LmZpLyAtIG9wdGlvbnM6IDk2MHg3MjAgZGVibG9jaz0xOjA6
MCBzYW89MyBpbnRyYV9wZXJpb2Q9NjQgcXA9MjYgcmVmPTEAgAAAANEmAa9jDUInnGmGFlllQPewP/2KP/oyKXOQdg3ltOVanhy/GnEpt/y7
4vUql/QRhHYtETAAAIaAhEk08aSifCWYn5b9746AAAi4fZe93ZZ5CteCxwopWIAFpACeHgPXEcW9Tsm/DAAhYAFgXVCdUUSJf2k+ACWgAmlH
Mx9nUFy5MqgDFgSgcfcOFxlr3XAASMAHLyPtylDjoWtABBwJP098SzFT/RXADugL9ngnLvFg1DKAdkAO7/5ZjLdUvyQBexaQcDpy1M350A4v
AAADAAAFPAAAABJQAYQNAgU/OgABUI5AAVCVwIAAAACyTgEFrTL+RmyYQUJprjVqkVSe8/FLdmF6YWFyIEhFVkMgRW5jb2RlciB2LiAyLjMu
MS1lYTA5YWY1IC0gQ29weWxlZnQgMjAxMi0yMDE1IC0gaHR0cDovL3VsdHJhdmlkZW8uY3MudHV0LmZpLyAtIG9wdGlvbnM6IDk2MHg3MjAg
ZGVibG9jaz0xOjA6MCBzYW89MyBpbnRyYV9wZXJpb2Q9NjQgcXA9MjYgcmVmPTEAgAAAAHsmAa7GFepCEGMYpSzxnC+eELdxI6bFvAAAAwEp
rpi0rmAAAAMANuCUpmAAAAMAAlaHAAADAAADAeMAAAMAAAMAS0AAAAMAAAVEAAADAAAzIAAAAwAAzIAAAAMAA6oAAAMACXgAAAMAGBA5CGcH
+AAAAwAAAwAAAwAAr4AAAAAKUAGEBQIFRToAgA==`
