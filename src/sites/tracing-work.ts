/** The tracing programme's own work at Justice: asks about each silent alert, and destroys what its clocks have ended. */
import type { Tx } from '#database'
import { keepDoing } from '#jobs'
import {
  askImmigration,
  destroyOverdue,
  openTrace,
  type TraceableNotice,
  type TracingDependencies,
} from '#justice/tracing'
import { err, fault } from '#kernel'
import type { SiteContext } from './site-context.ts'
import type { SiteLogs } from './site-log.ts'

export interface TracingWork {
  /** For the receiver of notices: in the transaction that keeps the notice. */
  readonly noticeKept: (tx: Tx, notice: TraceableNotice) => Promise<void>
  /** Once, for commands and tests. */
  settle(): Promise<void>
  stop(): Promise<void>
}

const LOOK_FOR_TRACES_MS = 2_000
const LOOK_FOR_OVERDUE_MS = 60_000

export function tracingWork(
  d: TracingDependencies & { readonly nudge: () => void },
  log: SiteLogs,
): TracingWork {
  const ask = async () => {
    if ((await askImmigration(d)) > 0) d.nudge()
  }
  const loops = [
    keepDoing(ask, LOOK_FOR_TRACES_MS, log.trouble('tracing requests')),
    keepDoing(() => destroyOverdue(d), LOOK_FOR_OVERDUE_MS, log.trouble('tracing clocks')),
  ]
  return {
    noticeKept: (tx, notice) => openTrace(tx, d, notice),
    async settle() {
      await ask()
      await destroyOverdue(d)
    },
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}

/** A Justice without Immigration as its peer could ask nobody, and so traces nobody. */
export function tracingAgreement({ programme, peers }: SiteContext): TracingDependencies['agreement'] {
  if (peers.some(({ site }) => site === 'immigration')) return programme.tracing
  return {
    versions: programme.tracing.versions,
    inForce: () => err(fault('agreement-not-in-force')),
  }
}
