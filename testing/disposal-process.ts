/** A site's disposal in a process of its own, which kills itself the moment a step is reached for the n-th time. */
import { openDatabase, type SiteName } from '#database'
import { applyProposals } from '../src/privacy-office/disposal/apply-proposals.ts'
import { DISPOSAL_DAY, disposalOf } from './disposal-site.ts'
import { fixedClock } from './fixed-clock.ts'

export interface DisposalProcess {
  readonly site: SiteName
  readonly folder: string
  readonly url: string
  readonly killAt?: { readonly step: string; readonly time: number }
}

const { site, folder, url, killAt } = JSON.parse(process.argv[2] ?? '{}') as DisposalProcess
const database = openDatabase({ site, url, poolSize: 2 })
let times = 0

function reached(step: string): void | Promise<void> {
  if (step !== killAt?.step || ++times < killAt.time) return
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => undefined)
}

await applyProposals(await disposalOf({ site, folder, database, clock: fixedClock(DISPOSAL_DAY), reached }))
await database.close()
process.disconnect()
