import { Worker } from 'node:worker_threads'

const timeoutMs = 20_000

/**
 * Runs a script in a thread of its own, and gives what it posts. For libraries in WebAssembly that work on what
 * strangers send: they block their thread, and give memory back only when it ends. The script is text, so that it is
 * the same before and after bundling.
 */
export const inThread = <T>(
  script: string,
  workerData: Readonly<Record<string, unknown>>,
  transferList: ArrayBuffer[] = [],
): Promise<T> =>
  new Promise((resolve, reject) => {
    // What a library prints about broken files is of no use to anybody.
    const worker = new Worker(script, { eval: true, workerData, transferList, stdout: true, stderr: true })
    const timer = setTimeout(() => void worker.terminate(), timeoutMs)
    worker.once('message', (result: T) => resolve(result))
    worker.once('error', reject)
    worker.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('nothing came out'))
    })
  })
