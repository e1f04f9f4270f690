import { useEffect } from 'preact/hooks'
import { openOutsideLine } from '../outside.ts'

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

/** Two ways to a file: to look at, to keep. Inside LINE both open in the phone's own browser. */
export const FileLinks = ({ name, url }: { name: string; url: string }) => (
  <span class="file-links">
    {(['เปิดดู', 'ดาวน์โหลด'] as const).map((verb) => {
      const href = verb === 'เปิดดู' ? url : `${url}&download=1`
      return (
        <a
          key={verb}
          class="button button-small button-quiet"
          href={href}
          target="_blank"
          rel="noopener"
          onClick={(event) => openOutsideLine(event, href)}
        >
          {verb}
          <span class="visually-hidden"> {name}</span>
        </a>
      )
    })}
  </span>
)
