/** Requests of a network that is held up wait; nobody else's do, and no programme's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import fastify, { type FastifyInstance } from 'fastify'
import { fixedClock } from '../../../testing/fixed-clock.ts'
import { aPerson, headersOf } from '../../../testing/pages/index.ts'
import { testAccess } from '../../../testing/pages/persons.ts'
import { holdUpNetworks } from './hold-up.ts'

const waited: number[] = []
/** Ended by the test. */
let held: (() => void)[] = []
let isHolding = false
let site: FastifyInstance

beforeAll(() => {
  site = fastify()
  holdUpNetworks(
    site,
    [(network) => (network === '203.0.113.7' ? 2000 : 0)],
    fixedClock('2026-11-21T09:30:00+13:00'),
    testAccess,
    (milliseconds) => {
      waited.push(milliseconds)
      return isHolding ? new Promise<void>((end) => held.push(end)) : Promise.resolve()
    },
  )
  for (const url of ['/', '/api/scans', '/readyz']) site.get(url, () => 'answered')
})
afterAll(() => site.close())

const ask = (url: string, remoteAddress: string) => site.inject({ url, remoteAddress })

describe('a network that is held up', () => {
  it('waits for each answer, and gets it', async () => {
    expect((await ask('/', '203.0.113.7')).body).toBe('answered')
    expect(waited).toEqual([2000])
  })

  it('is the only one that waits', async () => {
    await ask('/', '203.0.113.8')
    expect(waited).toEqual([2000])
  })

  it('does not wait for what programmes ask: a lane’s scan keeps its beat', async () => {
    for (const url of ['/api/scans', '/readyz']) await ask(url, '203.0.113.7')
    expect(waited).toEqual([2000])
  })

  it('does not wait for whoever is signed in: lanes share a network with whoever guesses', async () => {
    const headers = headersOf(aPerson('customs-officer'))
    const answer = await site.inject({ url: '/', remoteAddress: '203.0.113.7', headers })
    expect([answer.body, waited]).toEqual(['answered', [2000]])
  })

  it('fills no memory: of more than fifty at once, each is told to come again', async () => {
    isHolding = true
    const fifty = Array.from({ length: 50 }, () => ask('/', '203.0.113.7'))
    await expect.poll(() => held.length).toBe(50)
    expect((await ask('/', '203.0.113.7')).statusCode).toBe(429)
    for (const end of held) end()
    held = []
    for (const { statusCode } of await Promise.all(fifty)) expect(statusCode).toBe(200)
  })
})
