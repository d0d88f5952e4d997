/** Runs long computations (sealing, opening, index building) in a thread of their own, so that no scan waits for them. */
import { Worker, type ResourceLimits, type Transferable } from 'node:worker_threads'
import { BrokenPromise } from '#kernel'
import type { WorkerReply } from './answer-requests.ts'

export interface WorkerHandle {
  /** Calls an operation that the worker's entry answers; rejects when the operation throws or the worker dies. */
  call<Reply>(operation: string, request: unknown, transfer?: readonly Transferable[]): Promise<Reply>
  stop(): Promise<void>
}

interface Waiting {
  resolve(value: unknown): void
  reject(reason: Error): void
}

/**
 * Starts a worker from a TypeScript entry file that calls `answerRequests`. A worker that dies rejects what waits and
 * is started again at the next call; so does one that needs more memory than its limits.
 */
export function startWorker(entry: URL, resourceLimits?: ResourceLimits): WorkerHandle {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let nextCall = 1
  let stopped = false

  function failAll(reason: Error): void {
    worker = undefined
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }

  function running(): Worker {
    if (stopped) throw new BrokenPromise('the worker was stopped')
    if (worker !== undefined) return worker
    const started = new Worker(new URL('./bootstrap.mjs', import.meta.url), {
      workerData: { entry: entry.href },
      ...(resourceLimits === undefined ? {} : { resourceLimits }),
    })
    started.unref()
    started.on('message', (reply: WorkerReply) => {
      const call = waiting.get(reply.call)
      waiting.delete(reply.call)
      // A worker with nothing to do must not keep the process alive; one with work must.
      if (waiting.size === 0) started.unref()
      if (reply.ok) call?.resolve(reply.value)
      else call?.reject(new BrokenPromise(reply.message))
    })
    started.on('error', (error: Error) => failAll(error))
    started.on('exit', (code) => {
      if (worker === started) failAll(new BrokenPromise(`a worker ended with exit code ${code}`))
    })
    worker = started
    return started
  }

  return {
    call<Reply>(operation: string, request: unknown, transfer: readonly Transferable[] = []) {
      return new Promise<Reply>((resolve, reject) => {
        const target = running()
        const call = nextCall++
        waiting.set(call, { resolve: (value) => resolve(value as Reply), reject })
        target.ref()
        target.postMessage({ call, operation, request }, transfer)
      })
    },
    async stop() {
      stopped = true
      await worker?.terminate()
    },
  }
}
