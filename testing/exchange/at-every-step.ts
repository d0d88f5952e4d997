/** One site stops at each step of a message's journey: nothing is lost, doubled or halved. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSealer, type ExchangeStep, type Sealer } from '#exchange'
import { EXCHANGE_STEPS } from '../../src/exchange/steps.ts'
import { twoSites, type Site, type TwoSites } from './two-sites.ts'

const SENDING = EXCHANGE_STEPS.slice(0, EXCHANGE_STEPS.indexOf('file-fetched'))
const TAKING = EXCHANGE_STEPS.slice(EXCHANGE_STEPS.indexOf('file-fetched'))

export type Stop = (sites: TwoSites, step: ExchangeStep, site: Site, text?: string) => Promise<void>

/** Declares the tests; `stop` lets a site work, on a text of its own where there is one, until the step is reached. */
export function sendingAndTakingAtEveryStep(ended: 'killed' | 'stopped', stop: Stop): void {
  const committed: string[] = []
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
    `${ended} at %s, the sender loses, doubles and halves nothing`,
    { timeout: 60_000 },
    async (step) => {
      const body = `sent by a process ${ended} at ${step}`
      await stop(sites, step, sites.justice, body)
      // Before its commit the message was never posted.
      if (step !== 'message-posted') committed.push(body)
      await expectNothingLostOrDoubled()
    },
  )

  test.each(TAKING)(
    `${ended} at %s, the receiver loses, doubles and halves nothing`,
    { timeout: 60_000 },
    async (step) => {
      const body = `taken by a process ${ended} at ${step}`
      await sites.send(body)
      await sites.justice.exchange.drain()
      await stop(sites, step, sites.customs)
      committed.push(body)
      await expectNothingLostOrDoubled()
    },
  )

  test.each(['room-answered', 'receiving-committed'] as const)(
    `${ended} at %s of a receipt, the sender still learns the answer once`,
    { timeout: 60_000 },
    async (step) => {
      const body = `answered to a process ${ended} at ${step}`
      await sites.send(body)
      await sites.justice.exchange.drain()
      await sites.customs.exchange.drain()
      await stop(sites, step, sites.justice)
      committed.push(body)
      await expectNothingLostOrDoubled()
    },
  )
}
