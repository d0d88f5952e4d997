/** The real demonstration, all five servers of it, on a folder of its own and free ports. */
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '#config'
import { demoPassports, startDemo, type RunningDemo } from '#sites'

const PORTS_IN_A_ROW = 5
const [LOWEST_BASE, HIGHEST_BASE] = [21_000, 31_000]

export interface JourneyDemo {
  readonly origins: RunningDemo['origins']
  readonly dataFolder: string
  stop(): Promise<void>
}

export type DemoSite = keyof RunningDemo['origins']

export async function runDemo(): Promise<JourneyDemo> {
  const folder = await mkdtemp(join(tmpdir(), 'landfall-journey-'))
  const base = await freePorts()
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

async function freePorts(): Promise<number> {
  for (let base = LOWEST_BASE + (process.pid % 500) * 10; base < HIGHEST_BASE; base += 10) {
    const ports = Array.from({ length: PORTS_IN_A_ROW }, (_, i) => base + i)
    if ((await Promise.all(ports.map(isFree))).every(Boolean)) return base
  }
  throw new Error('no five free ports in a row')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
