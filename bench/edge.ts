/**
 * What counting visits and watching over requests costs a public page: the desk as it is, and the same desk with nobody
 * listening, asked by turns in one process. A run is some requests one after the other, with what follows their answers.
 * The bar is 5 % of a request.
 *
 *   npm run bench:edge
 */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { openSite, type OpenSite } from '#rooms'
import { openAllSites, SITES } from '#sites'
import { serveSite } from '../src/sites/serve-site.ts'
import { freePorts } from '../testing/free-ports.ts'
import { testIdentityProvider } from '../testing/identity-provider.ts'
import { differenceOf, median } from '../testing/paired-times.ts'

const BAR_PERCENT = 5
const REQUESTS = 40
const PAIRS = Number(process.argv[2] ?? 150)
const HOST = '127.0.0.1'
const BROWSERS = [
  'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
]

const all = await openAllSites({
  dataFolder: await mkdtemp(join(tmpdir(), 'landfall-bench-')),
  ...{ named: false, kind: 'serve', sites: ['desk'], temporary: true },
})
const provider = await testIdentityProvider()
const origin = `http://${HOST}:${String(await freePorts(1))}`
const desk = await openSite(SITES.desk, { ...all.context('desk'), origin })
const listening = await serve(desk, origin)
const unheard = await serve(
  // Everything but who listens.
  { ...desk, rooms: desk.rooms.map((room) => omit(room, 'counts', 'watches')) },
  `http://${HOST}:${String(await freePorts(1))}`,
)

let asked = 0
for (let warm = 0; warm < 5; warm += 1) await pair()
const pairs: (readonly [number, number])[] = []
while (pairs.length < PAIRS) pairs.push(await pair())

const without = median(pairs.map(([, quiet]) => quiet))
const { median: more, standardError } = differenceOf(pairs.map(([loud, quiet]) => loud - quiet))
const percent = (100 * more) / without
console.log(
  `a public page ${without.toFixed(3)} ms; with who listens ${more >= 0 ? '+' : ''}${more.toFixed(3)} ms (± ${(2 * standardError).toFixed(3)}), ${percent.toFixed(1)} %`,
)
console.log(`bar ${String(BAR_PERCENT)} %: ${percent <= BAR_PERCENT ? 'held' : 'MISSED'}`)
if (!(percent <= BAR_PERCENT)) process.exitCode = 1
await Promise.all([listening.close(), unheard.close()])
await desk.stop()
await all.close()

function serve(site: OpenSite, at: string): Promise<FastifyInstance> {
  return serveSite(site, {
    ...{ host: HOST, port: Number(new URL(at).port), origin: at },
    identityProvider: provider.settingsOf('desk'),
  })
}

function omit<Whole extends object, Part extends keyof Whole>(whole: Whole, ...parts: readonly Part[]) {
  const left = Object.entries(whole).filter(([name]) => !parts.includes(name as Part))
  return Object.fromEntries(left) as Omit<Whole, Part>
}

/** Which comes first changes, so that neither has the colder moment. */
async function pair(): Promise<readonly [number, number]> {
  if (asked % (2 * REQUESTS * 2) === 0) {
    const loud = await run(listening)
    return [loud, await run(unheard)]
  }
  const quiet = await run(unheard)
  return [await run(listening), quiet]
}

/** Milliseconds of the processor for one request, whatever else the machine does. */
async function run(server: FastifyInstance): Promise<number> {
  const before = process.cpuUsage()
  for (let n = 0; n < REQUESTS; n += 1) {
    asked += 1
    await server.inject({
      url: '/privacy',
      // Of so many networks that none asks too often.
      remoteAddress: `10.${String(asked >> 16)}.${String((asked >> 8) & 255)}.${String(asked & 255)}`,
      headers: {
        'user-agent': BROWSERS[asked % BROWSERS.length] ?? '',
        referer: `https://www.site-${String(asked % 40)}.co.nz/a/page?q=1`,
        accept: 'text/html',
      },
    })
  }
  await nextTurn()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / REQUESTS
}
