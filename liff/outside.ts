import { whereWeRun } from './start-place.ts'

export const isInsideLine = () => whereWeRun(navigator.userAgent, '', '', false).insideLine

/** On a link to a file: LINE's browser can neither save nor always show one, the phone's own can. */
export function openOutsideLine(event: MouseEvent, url: string): void {
  if (!isInsideLine()) return
  event.preventDefault()
  import('./line.ts').then(({ openOutside }) => openOutside(url)).catch(() => location.assign(url))
}
