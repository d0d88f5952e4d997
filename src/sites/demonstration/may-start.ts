/** Looks whether the demonstration may start, before it touches anything: nobody serves its folder, its ports are free. */
import { stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import type { Settings } from '#config'
import { whoServes } from '#database'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { readDemoFile } from './demo-file.ts'
import './error-codes.ts'
import { PORTS } from './origins.ts'

const HIGHEST_PORT = 65_535

export interface DemoStart {
  readonly settings: Settings
  /** True when a person named the data folder. */
  readonly named: boolean
}

export async function mayStart({ settings, named }: DemoStart): Promise<Result<void, Fault>> {
  const running = await describeRunning(resolve(settings.LANDFALL_DATA), named)
  if (running !== undefined) return err(fault('demonstration-runs-already', { detail: running }))
  return portsAreFree(settings)
}

async function describeRunning(wanted: string, named: boolean): Promise<string | undefined> {
  const serving = await whoServes({ wanted, named })
  if (serving === undefined) return undefined
  const { pid, dataFolder, since } = serving
  const file = join(dataFolder, 'demo.json')
  const written = await stat(file).catch(() => undefined)
  // An older one tells where the demonstration before this one listened.
  const demo = written === undefined || written.mtime < since ? undefined : await readDemoFile(file)
  return [`process ${pid} on ${dataFolder}`, ...Object.values(demo?.sites ?? {})].join(', ')
}

async function portsAreFree({ LANDFALL_BIND, LANDFALL_PORT_BASE }: Settings): Promise<Result<void, Fault>> {
  const base = Number(LANDFALL_PORT_BASE)
  if (!Number.isInteger(base) || base < 1 || base + PORTS.length - 1 > HIGHEST_PORT)
    return err(fault('port-unusable', { detail: 'there are no five ports from LANDFALL_PORT_BASE on' }))
  const tried = await Promise.all(
    PORTS.map(async (site, i) => ({
      place: `port ${base + i}, ${site}`,
      trouble: await listeningFails(base + i, LANDFALL_BIND),
    })),
  )
  const taken = tried.filter(({ trouble }) => trouble === 'EADDRINUSE')
  if (taken.length > 0)
    return err(fault('port-taken', { detail: taken.map(({ place }) => place).join('; ') }))
  const other = tried.find(({ trouble }) => trouble !== undefined)
  if (other === undefined) return ok(undefined)
  return err(fault('port-unusable', { detail: `${other.place}: ${other.trouble ?? ''}` }))
}

/** Undefined when we can listen there; otherwise what the machine says. */
function listeningFails(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolved) => {
    const probe = createServer()
    probe.once('error', ({ code = 'unknown' }: NodeJS.ErrnoException) => resolved(code))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolved(undefined)))
  })
}
