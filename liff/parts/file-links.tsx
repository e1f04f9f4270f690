import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { fileSize } from '../filing/file-size.ts'
import { openOutsideLine } from '../outside.ts'
import { PictureViewer } from './picture-viewer.tsx'

/** The links to files live a quarter of an hour; what is older is asked for again. */
const staleAfter = 5 * 60_000

/** Asks again for what holds links to files before they run out, while somebody looks at it. */
export function useFreshLinks(data: unknown, reload: () => void): void {
  useEffect(() => {
    if (!data) return
    const loadedAt = Date.now()
    const renew = () => {
      if (document.visibilityState === 'visible' && Date.now() - loadedAt > staleAfter) reload()
    }
    const timer = setInterval(renew, staleAfter)
    document.addEventListener('visibilitychange', renew)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', renew)
    }
  }, [data, reload])
}

interface FilesProps {
  title: string
  children?: ComponentChildren
  files: readonly { id: string; name: string; type: string; size: number; url: string }[]
}

/** Files of a request, to look at and to keep. */
export const Files = ({ title, files, children }: FilesProps) =>
  files.length === 0 ? null : (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      <ul class="files">
        {files.map(({ id, name, type, size, url }) => (
          <li key={id} class="file">
            <span class="file-name">
              {name} <span class="hint">{fileSize(size)}</span>
            </span>
            <FileLinks name={name} type={type} url={url} />
          </li>
        ))}
      </ul>
      {children}
    </section>
  )

interface FileLinksProps {
  name: string
  type: string
  url: string
}

/**
 * Two ways to a file: to look at, to keep. A picture is looked at right here; anything else, and what is kept, opens in
 * the phone's own browser when one is inside LINE.
 */
export function FileLinks({ name, type, url }: FileLinksProps) {
  const [viewed, setViewed] = useState(false)
  const look = (event: MouseEvent) => {
    if (!type.startsWith('image/')) return openOutsideLine(event, url)
    event.preventDefault()
    setViewed(true)
  }
  return (
    <span class="file-links">
      <FileLink verb="เปิดดู" name={name} href={url} onClick={look} />
      <FileLink verb="ดาวน์โหลด" name={name} href={`${url}&download=1`} />
      {viewed && <PictureViewer src={url} name={name} onClose={() => setViewed(false)} />}
    </span>
  )
}

interface FileLinkProps {
  verb: string
  name: string
  href: string
  onClick?(event: MouseEvent): void
}

const FileLink = ({ verb, name, href, onClick }: FileLinkProps) => (
  <a
    class="button button-small button-quiet"
    href={href}
    target="_blank"
    rel="noopener"
    onClick={onClick ?? ((event) => openOutsideLine(event, href))}
  >
    {verb}
    <span class="visually-hidden"> {name}</span>
  </a>
)
