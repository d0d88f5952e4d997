/** The worker's side of a call: an entry file names its operations, each a function of one request. */
import { parentPort, type Transferable } from 'node:worker_threads'
import { BrokenPromise } from '#kernel'

export interface WorkerCall {
  readonly call: number
  readonly operation: string
  readonly request: unknown
}

export type WorkerReply =
  | { readonly call: number; readonly ok: true; readonly value: unknown }
  | { readonly call: number; readonly ok: false; readonly message: string }

/** An operation's answer may name buffers that move to the caller instead of being copied. */
export interface Moved {
  readonly value: unknown
  readonly transfer: readonly Transferable[]
}

export type WorkerOperations = Readonly<Record<string, (request: never) => Promise<Moved> | Moved>>

export function answerRequests(operations: WorkerOperations): void {
  const port = parentPort
  if (port === null) throw new BrokenPromise('a worker entry runs in a worker only')
  port.on('message', ({ call, operation, request }: WorkerCall) => {
    void (async () => {
      try {
        const answer = operations[operation]
        if (answer === undefined) throw new BrokenPromise(`the worker has no operation ${operation}`)
        const { value, transfer } = await answer(request as never)
        port.postMessage({ call, ok: true, value } satisfies WorkerReply, transfer)
      } catch (error) {
        const message = error instanceof Error ? error.message : 'unknown error'
        port.postMessage({ call, ok: false, message } satisfies WorkerReply)
      }
    })()
  })
}
