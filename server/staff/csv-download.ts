import { isoDayAt } from '#templates/thai.ts'

/** A table that is sent while it is read, named after its day; `plainName` is for who reads no Thai names. */
export function csvDownload(
  parts: AsyncGenerator<string>,
  { name, plainName }: { name: string; plainName: string },
): Response {
  const full = encodeURIComponent(`${name}-${isoDayAt(new Date())}.csv`)
  return new Response(textStream(parts), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${plainName}.csv"; filename*=UTF-8''${full}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

/** Read as fast as it is taken, and no faster. */
function textStream(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
}
