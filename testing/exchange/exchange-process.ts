/** One site's exchange in a process of its own, which kills itself the moment a step is reached. */
import { openDatabase, type SiteName } from '#database'
import { randomId } from '#kernel'
import { createExchange, folderCarrier, type ExchangeStep, type SealedPeer, type SiteKeys } from '#exchange'
import { openGate } from './open-gate.ts'
import { sinkReceivers } from './sink.ts'

export interface ExchangeProcess {
  readonly site: Extract<SiteName, 'justice' | 'customs'>
  readonly url: string
  readonly keys: SiteKeys
  readonly peers: readonly SealedPeer[]
  readonly folder: string
  readonly atRestKey: string
  readonly at: string
  readonly killAt: ExchangeStep
  /** Posted by Justice before it carries. */
  readonly text?: string
}

const given = JSON.parse(process.argv[2] ?? '{}') as ExchangeProcess
const database = openDatabase({ site: given.site, url: given.url, poolSize: 4 })
const permit = openGate('1')
const exchange = createExchange({
  site: given.site,
  database,
  keys: given.keys,
  peers: given.peers,
  carrier: folderCarrier(given.folder),
  permitOut: permit,
  permitIn: permit,
  outgoing:
    given.site === 'justice'
      ? [{ type: 'list', to: 'customs', postedBy: ['justice_list_officer'], compartment: 'open' }]
      : [],
  receivers: sinkReceivers(given.site),
  clock: { now: () => new Date(given.at) },
  newId: randomId,
  atRestKey: Buffer.from(given.atRestKey, 'base64'),
  log: { info: () => undefined, warn: () => undefined },
  reached: (step) => {
    if (step === given.killAt) process.kill(process.pid, 'SIGKILL')
    return step === given.killAt ? new Promise(() => undefined) : undefined
  },
})

await exchange.prepare()
const { text } = given
if (text !== undefined) {
  await database.as('justice_list_officer', (tx) =>
    exchange.post(tx, { type: 'list', to: 'customs', body: { text } }),
  )
}
await exchange.drain()
await exchange.stop()
await database.close()
