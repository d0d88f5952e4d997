/** The handle on the sealing worker. */
import { startWorker } from '#jobs'
import type { ErrorCode, Result } from '#kernel'
import type { OpenRequest } from './open.ts'
import type { SealRequest } from './seal.ts'

export interface Sealer {
  /** Resolves when the worker has started. */
  ready(): Promise<void>
  seal(request: SealRequest): Promise<Uint8Array>
  open(request: OpenRequest): Promise<Result<Uint8Array, ErrorCode>>
  stop(): Promise<void>
}

export function startSealer(): Sealer {
  const worker = startWorker(new URL('./sealing-worker.ts', import.meta.url))
  return {
    ready: () => worker.call('ready', {}),
    seal: (request) => worker.call('seal', request),
    open: (request) => worker.call('open', request),
    stop: () => worker.stop(),
  }
}
