/** Drives a programme that is killed at a step and started again, for the tests of both journeys. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { SiteStep } from '../src/sites/journey-steps.ts'
import type { Order, Report } from './followed-programme.ts'
import type { OrderToProcess, ProgrammeProcess } from './programme-process.ts'

const RUN = fileURLToPath(new URL('./source-process.mjs', import.meta.url))
const ENTRY = fileURLToPath(new URL('./programme-process.ts', import.meta.url))

/** A programme that stops at a step, by whatever means, and is started again. */
export interface EndedProgramme {
  /** Follows the order to its end; starts again when nothing runs. */
  follow(order: Order): Promise<Report>
  /** Follows the order until the step is reached, where everything stops; how it ended. */
  followUntil(step: SiteStep, order: Order): Promise<string>
  stop(): Promise<void>
}

export function killedProgramme(given: ProgrammeProcess): EndedProgramme {
  let running: Promise<ChildProcess> | undefined

  async function start(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [RUN, ENTRY, JSON.stringify(given)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    await once(child, 'message')
    return child
  }

  async function ending(child: ChildProcess): Promise<NodeJS.Signals | 'not killed'> {
    const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
    return signal ?? 'not killed'
  }

  async function send(order: OrderToProcess) {
    const child = await (running ??= start())
    const ended = ending(child)
    const report = once(child, 'message').then(([message]) => message as Report)
    child.send(order)
    return { child, ended, report }
  }

  return {
    async follow(order) {
      const { ended, report } = await send(order)
      const died = ended.then((how) => {
        throw new Error(`the programme ended: ${how}`)
      })
      return Promise.race([report, died])
    },
    async followUntil(killAt, order) {
      const { ended, report } = await send({ ...order, killAt })
      const how = await Promise.race([ended, report.then(() => 'not killed' as const)])
      // The next one loads its modules while the test looks at what this one left.
      if (how !== 'not killed') running = start()
      return how
    },
    async stop() {
      const child = await running
      child?.kill('SIGKILL')
    },
  }
}
