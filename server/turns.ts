/** More are waiting than anybody should wait behind. */
export class TooManyWaiting extends Error {
  override name = 'TooManyWaiting'
}

/** Lets things of some weight happen at once up to a capacity; the rest wait their turn, first come first served. */
export interface Turns {
  /** Runs `task` when there is room for its weight; throws `TooManyWaiting` when too many wait already. */
  run<T>(weight: number, task: () => Promise<T>): Promise<T>
}

/** What weighs more than `capacity` has it to itself. */
export function createTurns(capacity: number, mostWaiting: number): Turns {
  let taken = 0
  const waiting: { weight: number; start: () => void }[] = []
  const admit = () => {
    for (let next = waiting[0]; next && taken + next.weight <= capacity; next = waiting[0]) {
      waiting.shift()
      taken += next.weight
      next.start()
    }
  }
  return {
    async run(wanted, task) {
      const weight = Math.min(wanted, capacity)
      if (waiting.length >= mostWaiting) throw new TooManyWaiting()
      await new Promise<void>((start) => {
        waiting.push({ weight, start })
        admit()
      })
      try {
        return await task()
      } finally {
        taken -= weight
        admit()
      }
    },
  }
}
