import { afterAll, beforeAll, expect, it } from 'vitest'
import { PERSONAS } from '../src/sites/demonstration/identity-provider/personas.ts'
import { plainBrowser } from '../testing/plain-browser.ts'
import { signInAs } from '../testing/sign-in.ts'
import { runDemo, type JourneyDemo } from './running-demo.ts'

/** Of pages that differ in a number, an identifier or the name of a table alone, as many are opened. */
const OF_ONE_SHAPE = 3
const IDENTIFIER = /[\da-f-]{8,}|\d+|[a-z_]+\.[a-z_]+$/g

let demo: JourneyDemo
beforeAll(async () => {
  demo = await runDemo()
}, 120_000)
afterAll(() => demo.stop())

it.each(PERSONAS.map(({ id, site }) => [id, site] as const))(
  'no link that %s is shown leads to a refusal or to nothing',
  async (persona, site) => {
    const origin = demo.origins[site]
    const { open } = await signInAs({ origin }, persona, { browser: plainBrowser() })
    const found = new Map([['/', 'the start']])
    const shapes = new Map<string, number>()
    const refused: string[] = []
    // A map gives what is added to it while it is gone through.
    for (const [address, from] of found) {
      const { status, $ } = await open(address)
      if (status >= 400) refused.push(`${from} -> ${address}: ${String(status)}`)
      for (const link of $('a[href]').toArray()) {
        const {
          origin: to,
          pathname,
          search,
          searchParams,
        } = new URL($(link).attr('href') ?? '', origin + address)
        if (to !== origin || pathname.startsWith('/sign-')) continue
        const shape = `${pathname.replaceAll(IDENTIFIER, '*')} ${[...searchParams.keys()].sort().join(' ')}`
        const seen = shapes.get(shape) ?? 0
        if (found.has(pathname + search) || seen >= OF_ONE_SHAPE) continue
        shapes.set(shape, seen + 1)
        found.set(pathname + search, address)
      }
    }
    expect(refused).toEqual([])
    expect(found.size).toBeGreaterThan(1)
  },
  120_000,
)
