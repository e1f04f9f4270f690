import sharp from 'sharp'

/** Tells sharp, for the whole process, what it may not do: keep pictures, take every core, read other formats. */
export function confineSharp(): void {
  sharp.cache(false)
  sharp.concurrency(1)
  // Whatever a file claims to be, no other decoder than these can be reached.
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
  })
}
