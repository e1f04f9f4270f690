export type SaveState = 'saved' | 'unsaved' | 'failed'

interface AutosaveOptions<T> {
  save(value: T): Promise<void>
  onState(state: SaveState): void
  /** Quiet time after which what was typed is saved. */
  pauseMs?: number
  /** Time after which a failed save is tried again. */
  retryMs?: number
}

/** Saves the newest value, one save at a time, after a pause in typing; a failed one again and again. */
export class Autosave<T> {
  declare private readonly options: Required<AutosaveOptions<T>>
  declare private pending: { value: T } | undefined
  declare private timer: ReturnType<typeof setTimeout> | undefined
  declare private running: Promise<void> | undefined
  declare private stopped: boolean

  constructor(options: AutosaveOptions<T>) {
    this.options = { pauseMs: 800, retryMs: 10_000, ...options }
    this.stopped = false
  }

  change(value: T): void {
    this.pending = { value }
    this.options.onState('unsaved')
    this.schedule(this.options.pauseMs)
  }

  /** Saves at once what is not saved yet. Never rejects: the state says whether it worked. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    await this.running
    if (!this.pending || this.stopped) return
    this.running = this.saveNow(this.pending)
    await this.running
    this.running = undefined
  }

  /** For good: what was saved here lives elsewhere now. */
  stop(): void {
    this.stopped = true
    clearTimeout(this.timer)
  }

  private async saveNow(saving: { value: T }): Promise<void> {
    try {
      await this.options.save(saving.value)
    } catch {
      this.options.onState('failed')
      this.schedule(this.options.retryMs)
      return
    }
    // Something newer may have been typed meanwhile; its own timer saves it.
    if (this.pending !== saving) return
    this.pending = undefined
    this.options.onState('saved')
  }

  private schedule(milliseconds: number) {
    clearTimeout(this.timer)
    if (!this.stopped) this.timer = setTimeout(() => void this.flush(), milliseconds)
  }
}
