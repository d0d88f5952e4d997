/** The real demonstration, all five servers of it, on a folder of its own and free ports. */
import { rm } from 'node:fs/promises'
import { readSettings } from '#config'
import { demoPassports, startDemo, type RunningDemo } from '#sites'
import { freePorts } from '../testing/free-ports.ts'
import { seededDemonstration } from '../testing/seeded-demonstration.ts'

export interface JourneyDemo {
  readonly origins: RunningDemo['origins']
  readonly dataFolder: string
  stop(): Promise<void>
}

export type DemoSite = keyof RunningDemo['origins']

/** On a folder of the run's seeded demonstration, unless another is given: an empty one is seeded here. */
export async function runDemo(given?: string): Promise<JourneyDemo> {
  const folder = given ?? (await seededDemonstration())
  const base = await freePorts(5)
  const settings = readSettings({ LANDFALL_DATA: folder, LANDFALL_PORT_BASE: String(base) })
  const demo = await startDemo({ settings, named: true, say: () => undefined })
  return {
    origins: demo.origins,
    dataFolder: demo.dataFolder,
    async stop() {
      await demo.stop()
      // As another user's, the data may lie elsewhere than asked.
      for (const made of [folder, demo.dataFolder]) await rm(made, { recursive: true, force: true })
    },
  }
}

/** A made-up passport that shows what is asked for, from a sound record. */
export function passportThatShows(what: RegExp, which = 0) {
  const found = demoPassports().filter(({ shows }) => what.test(shows) && !shows.includes('record:'))[which]
  if (found === undefined) throw new Error(`no made-up passport shows ${String(what)}`)
  return found
}
