import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSealer, type Sealer } from '../openpgp/start-sealer.ts'
import { EXCHANGE_STEPS, type ExchangeStep } from '../steps.ts'
import type { ExchangeProcess } from '../../../testing/exchange/exchange-process.ts'
import { twoSites, type Site, type TwoSites } from '../../../testing/exchange/two-sites.ts'

let sealer: Sealer
let sites: TwoSites

beforeAll(async () => {
  sealer = startSealer()
  sites = await twoSites(sealer)
})
afterAll(async () => {
  await sites.dispose()
  await sealer.stop()
})

async function killedAt(killAt: ExchangeStep, site: Site, text?: string): Promise<NodeJS.Signals | null> {
  const given: ExchangeProcess = {
    site: site.site as ExchangeProcess['site'],
    url: site.database.url,
    keys: site.keys,
    peers: site.options.peers,
    folder: sites.folder,
    atRestKey: Buffer.from(site.options.atRestKey).toString('base64'),
    at: sites.clock.now().toISOString(),
    killAt,
    ...(text === undefined ? {} : { text }),
  }
  const [run, entry] = ['source-process.mjs', 'exchange/exchange-process.ts'].map((name) =>
    fileURLToPath(new URL(`../../../testing/${name}`, import.meta.url)),
  ) as [string, string]
  const child = spawn(process.execPath, [run, entry, JSON.stringify(given)], {
    stdio: 'ignore',
  })
  const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  return signal
}

const SENDING = EXCHANGE_STEPS.slice(0, EXCHANGE_STEPS.indexOf('file-fetched'))
const TAKING = EXCHANGE_STEPS.slice(EXCHANGE_STEPS.indexOf('file-fetched'))
const committed: string[] = []

async function expectNothingLostOrDoubled(): Promise<void> {
  sites.clock.advance(10_000)
  await sites.settleDown()
  expect(await sites.applied()).toEqual(committed)
  expect(await sites.states()).toEqual(committed.map(() => 'accepted'))
  const receipts = await sites.justice.query(
    `select message_id from exchange.receipts where verdict = 'accepted'`,
  )
  expect(new Set(receipts.map((row) => (row as { message_id: string }).message_id)).size).toBe(
    committed.length,
  )
}

test.each(SENDING)(
  'killed at %s, the sender loses, doubles and halves nothing',
  { timeout: 60_000 },
  async (step) => {
    const body = `sent by a process killed at ${step}`
    expect(await killedAt(step, sites.justice, body)).toBe('SIGKILL')
    // Before its commit the message was never posted.
    if (step !== 'message-posted') committed.push(body)
    await expectNothingLostOrDoubled()
  },
)

test.each(TAKING)(
  'killed at %s, the receiver loses, doubles and halves nothing',
  { timeout: 60_000 },
  async (step) => {
    const body = `taken by a process killed at ${step}`
    await sites.send(body)
    await sites.justice.exchange.drain()
    expect(await killedAt(step, sites.customs)).toBe('SIGKILL')
    committed.push(body)
    await expectNothingLostOrDoubled()
  },
)

test.each(['room-answered', 'receiving-committed'] as const)(
  'killed at %s of a receipt, the sender still learns the answer once',
  { timeout: 60_000 },
  async (step) => {
    const body = `answered to a process killed at ${step}`
    await sites.send(body)
    await sites.justice.exchange.drain()
    await sites.customs.exchange.drain()
    expect(await killedAt(step, sites.justice)).toBe('SIGKILL')
    committed.push(body)
    await expectNothingLostOrDoubled()
  },
)
