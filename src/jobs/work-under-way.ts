/** Long work that somebody starts and may leave: how far it is, and what came of it. */
import { AsyncResource } from 'node:async_hooks'

export interface WorkUnderWay<Outcome> {
  readonly state: 'running' | 'done' | 'failed'
  readonly done: number
  readonly of: number
  /** What the work came to, once it is done. */
  readonly outcome?: Outcome
}

export interface WorksUnderWay<Outcome> {
  start(id: string, work: (tell: (done: number, of: number) => void) => Promise<Outcome>): void
  /** Undefined for work that this process never started, or finished long ago. */
  find(id: string): WorkUnderWay<Outcome> | undefined
}

const FINISHED_KEPT = 50

/** Kept in memory: after a restart, what a work wrote tells whether it was done, and nothing is half done. */
export function worksUnderWay<Outcome>(onTrouble: (error: unknown) => void): WorksUnderWay<Outcome> {
  const works = new Map<string, WorkUnderWay<Outcome>>()

  function settle(id: string, work: WorkUnderWay<Outcome>): void {
    works.set(id, work)
    const finished = [...works].filter(([, { state }]) => state !== 'running')
    for (const [old] of finished.slice(0, -FINISHED_KEPT)) works.delete(old)
  }

  // Bound here: work that a request starts must not run inside the request's transaction.
  const begin = AsyncResource.bind((run: () => void) => run())

  return {
    start(id, work) {
      works.set(id, { state: 'running', done: 0, of: 0 })
      begin(() => {
        work((done, of) => works.set(id, { state: 'running', done, of })).then(
          (outcome) => settle(id, { ...(works.get(id) ?? { done: 0, of: 0 }), state: 'done', outcome }),
          (error: unknown) => {
            settle(id, { ...(works.get(id) ?? { done: 0, of: 0 }), state: 'failed' })
            onTrouble(error)
          },
        )
      })
    },
    find: (id) => works.get(id),
  }
}
