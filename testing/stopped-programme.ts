/** Drives a programme in this process that stops at a step, all its connections dropped, and is opened again. */
import { startSealer } from '#exchange'
import type { SiteStep } from '../src/sites/journey-steps.ts'
import { droppableDatabase } from './droppable-database.ts'
import { openFollowedProgramme, type FollowedProgramme } from './followed-programme.ts'
import type { EndedProgramme } from './killed-programme.ts'
import type { ProgrammeDatabases } from './programme.ts'

interface Machine {
  readonly programme: FollowedProgramme
  stopAt: SiteStep | undefined
  hasStopped: boolean
  close(): Promise<void>
}

export function stoppedProgramme(place: {
  readonly folder: string
  readonly databases: ProgrammeDatabases
}): EndedProgramme {
  // It keeps nothing, so that every machine may use it.
  const sealer = startSealer()
  let running: Machine | undefined

  async function start(from: string): Promise<Machine> {
    const open = (site: 'customs' | 'justice') =>
      droppableDatabase({ site, ...urlsOf(place.databases[site]), poolSize: 6 })
    const databases = { customs: open('customs'), justice: open('justice') }
    const state: Pick<Machine, 'stopAt' | 'hasStopped'> = { stopAt: undefined, hasStopped: false }

    async function reached({ site, step }: SiteStep): Promise<void> {
      const isHere = state.stopAt?.site === site && state.stopAt.step === step
      if (!isHere && !state.hasStopped) return
      state.hasStopped = true
      await Promise.all([databases.customs.drop(), databases.justice.drop()])
      throw new Error(`stopped at ${step} of ${site}`)
    }
    const programme = await openFollowedProgramme({ ...place, databases, sealer, reached, from })
    return Object.assign(state, {
      programme,
      async close() {
        const stopping = programme.stop()
        // A site that has lost its database cannot finish anything; all that it runs still ends.
        await (state.hasStopped ? stopping.catch(() => undefined) : stopping)
        await Promise.all([databases.customs.close(), databases.justice.close()])
      },
    })
  }

  return {
    async follow(order) {
      running ??= await start(order.at)
      running.stopAt = undefined
      return running.programme.follow(order)
    },
    async followUntil(step, order) {
      const machine = (running ??= await start(order.at))
      machine.stopAt = step
      // What was under way may fail, or be put off as trouble: either way nothing more reaches a database.
      await machine.programme.follow(order).catch(() => undefined)
      running = undefined
      await machine.close()
      return machine.hasStopped ? 'stopped' : 'not stopped'
    },
    async stop() {
      await running?.close()
      await sealer.stop()
    },
  }
}

const urlsOf = ({ url, adminUrl }: ProgrammeDatabases['customs']) => ({ url, adminUrl })
