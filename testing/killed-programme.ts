/** Drives a programme that is killed at a step and started again, for the tests of both journeys. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Order, ProgrammeProcess, Report } from './programme-process.ts'

const RUN = fileURLToPath(new URL('./source-process.mjs', import.meta.url))
const ENTRY = fileURLToPath(new URL('./programme-process.ts', import.meta.url))

export interface KilledProgramme {
  /** Follows the order to its end; starts a process when none runs. */
  follow(order: Order): Promise<Report>
  /** Follows the order until the process kills itself; how it ended. */
  followUntilKilled(order: Order): Promise<NodeJS.Signals | 'not killed'>
  stop(): Promise<void>
}

export function killedProgramme(given: ProgrammeProcess): KilledProgramme {
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

  async function send(order: Order) {
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
    async followUntilKilled(order) {
      const { ended, report } = await send(order)
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
