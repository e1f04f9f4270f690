import { pictures } from './pictures.ts'

export type PictureName = keyof typeof pictures

/** A screen of a phone, in a rim that the stylesheet draws. The first on a page is loaded at once, the others when they come near. */
export const PhonePicture = ({ name, alt, soon }: { name: PictureName; alt: string; soon?: boolean }) => {
  const { version, width, height } = pictures[name]
  return (
    <img
      class="phone"
      src={pictureUrl(name, version)}
      width={width}
      height={height}
      alt={alt}
      loading={soon ? 'eager' : 'lazy'}
      decoding="async"
    />
  )
}

/** Served with the mini-app's files, by both runtimes alike; the version lets a browser keep it for good. */
const pictureUrl = (name: string, version: string) => `/liff/assets/guides/${name}.webp?${version}`
