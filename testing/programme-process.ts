/** Both sites in a process of its own, which kills itself the moment a step is reached; its parent says what to do. */
import { openDatabase } from '#database'
import type { SiteStep } from '../src/sites/journey-steps.ts'
import { openFollowedProgramme, type FollowedProgramme, type Order } from './followed-programme.ts'

export interface ProgrammeProcess {
  readonly folder: string
  readonly urls: { readonly customs: string; readonly justice: string }
}

export interface OrderToProcess extends Order {
  /** Never answered then. */
  readonly killAt?: SiteStep
}

const { folder, urls } = JSON.parse(process.argv[2] ?? '{}') as ProgrammeProcess
let killAt: SiteStep | undefined
let programme: Promise<FollowedProgramme> | undefined

const databases = {
  customs: openDatabase({ site: 'customs', url: urls.customs, poolSize: 6 }),
  justice: openDatabase({ site: 'justice', url: urls.justice, poolSize: 6 }),
}

function reached({ site, step }: SiteStep): void | Promise<void> {
  if (killAt?.site !== site || killAt.step !== step) return
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => undefined)
}

async function follow(order: OrderToProcess): Promise<void> {
  killAt = order.killAt
  programme ??= openFollowedProgramme({ folder, databases, reached, from: order.at })
  process.send?.(await (await programme).follow(order))
}

process.on('message', (order: OrderToProcess) => void follow(order))
process.send?.('ready')
