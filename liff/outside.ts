import { whereWeRun } from './start-place.ts'

export const isInsideLine = () => whereWeRun(navigator.userAgent, '', '', false).insideLine

/** What LINE's SDK does once it has started; until then, and outside LINE, a browser's own ways have to do. */
export interface StartedLine {
  /** Few ever need it, so that its script comes by itself. */
  loadOpener(): Promise<(url: string) => void>
  /** The same: only who files something needs it. */
  loadSpeaker(): Promise<Speaker | undefined>
  closeWindow(): void
}
/** Says something, in the citizen's name, in the chat from which the mini-app was opened. */
export type Speaker = (text: string) => Promise<void>
let line: StartedLine | undefined
let say: Promise<Speaker | undefined> | undefined
let open: ((url: string) => void) | undefined

/** When the first page stands, what a tap on a file needs is fetched ahead of the tap. */
const opensFrom = 2_000

export function lineHasStarted(started: StartedLine): void {
  line = started
  setTimeout(() => void ready(started).catch(() => {}), opensFrom)
}
const ready = async (started: StartedLine) => (open ??= await started.loadOpener())

/**
 * On a link to a file: LINE's browser can neither save nor always show one, the phone's own can. Within the tap
 * itself, since a window that opens later counts as a popup. With an SDK that hangs, the link does what links do.
 */
export function openOutsideLine(event: MouseEvent, url: string): void {
  if (!isInsideLine() || !line) return
  event.preventDefault()
  if (open) open(url)
  else void openOutside(url)
}

/** The same for an address that had to be asked for first. */
export async function openOutside(url: string): Promise<void> {
  const openNow = line && (await ready(line).catch(() => undefined))
  if (openNow) openNow(url)
  else location.assign(url)
}

export function backToChat(): void {
  if (line) line.closeWindow()
  else location.assign('/liff')
}

/** LINE's way to say something in the chat. Nobody waits long for it: without it the office pushes its message. */
export async function speaker(): Promise<Speaker | undefined> {
  if (!line) return undefined
  say ??= line.loadSpeaker().catch(() => undefined)
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 1_500))
  return Promise.race([say, late])
}
