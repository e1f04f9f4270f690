export const viewerKeysPath = '/staff/viewer-keys.js'

/** What runs in the browser beside a file: arrows turn to the next, Escape goes back. The links do the same without it. */
function turn(): void {
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select') !== null
    if (typing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const links: Record<string, string> = {
      ArrowLeft: 'a[rel=prev]',
      ArrowRight: 'a[rel=next]',
      Escape: 'a.back',
    }
    const link = links[event.key]
    if (link) document.querySelector<HTMLAnchorElement>(link)?.click()
  })
}

export const viewerKeys = `(${turn.toString()})()\n`
