/** Does the work at most so often, however often it is asked to. */
export function every(pauseMs: number, work: () => Promise<void>): () => Promise<void> {
  let dueAt = 0
  return oneAtATime(async () => {
    if (Date.now() < dueAt) return
    await work()
    dueAt = Date.now() + pauseMs
  })
}

/** A run that has not ended by then died with the request that carried it, as Workers let requests die. */
const runLeaseMs = 60_000

/** Calls during a run lead to one more round of it: what came up meanwhile is not left for later. */
export function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let begunAt = 0
  let again = false
  return async () => {
    again = Date.now() - begunAt < runLeaseMs
    if (again) return
    try {
      do {
        again = false
        begunAt = Date.now()
        await run()
      } while (again)
    } finally {
      begunAt = 0
    }
  }
}
