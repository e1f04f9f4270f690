/** Switches with which a test makes the outside fail. */
import type { Host } from './log.ts'

export type Fault = {
  host?: Host
  method?: string
  /** A path, or a pattern that the path and query must match. */
  path: string | RegExp
  /** How many calls it spoils (1 if not said). */
  times?: number
  /** Let the call take effect and only lose its answer. */
  afterwards?: boolean
} & ({ status: number; body?: unknown; headers?: Record<string, string> } | { hang: true })

type Switch = { fault: Fault; left: number }

export function createFaults() {
  let switches: Switch[] = []
  const hanging = new Set<() => void>()
  return {
    add(fault: Fault) {
      switches.push({ fault, left: fault.times ?? 1 })
    },
    clear() {
      switches = []
    },
    /** The fault that this call runs into, used up by one. */
    take(host: Host, method: string, path: string): Fault | undefined {
      const hit = switches.find(
        ({ fault, left }) =>
          left > 0 &&
          (fault.host ?? host) === host &&
          (fault.method ?? method) === method &&
          (typeof fault.path === 'string' ? path.split('?')[0] === fault.path : fault.path.test(path)),
      )
      if (hit) hit.left--
      return hit?.fault
    },
    /** Never answers; ends when the caller gives up or the emulator closes. */
    hang(signal: AbortSignal): Promise<void> {
      return new Promise((resolve) => {
        hanging.add(resolve)
        signal.addEventListener('abort', () => resolve())
      })
    },
    release() {
      for (const resolve of hanging) resolve()
      hanging.clear()
    },
  }
}
export type Faults = ReturnType<typeof createFaults>
