/** The four sites as they are opened, each on a server that asks a header who it is, with things in them to open. */
import type { FastifyInstance } from 'fastify'
import { load } from 'cheerio'
import { Registry } from 'prom-client'
import { apiRoutes, healthRoutes } from '#api'
import { KeepLaneTokens } from '#customs/screening'
import type { SiteName } from '#database'
import { importExtract } from '#justice/extract'
import { civilDate, randomId } from '#kernel'
import { createSiteServer, type FailureRecord } from '#pages'
import { describeSite, type OpenSite } from '#rooms'
import { parseMrz } from '#travel-document'
import { standingStreams } from '../../src/exchange/standing-store.ts'
import { journeySeal } from '../../src/pages/journey/journey-key.ts'
import { deskSite } from '../desk-site.ts'
import { fixedClock } from '../fixed-clock.ts'
import { anExtract, theOperator } from '../justice.ts'
import { aPerson, headersOf, testAccess } from '../pages/index.ts'
import { passportOf, type PassportHolder } from '../passports.ts'
import { tracingProgramme } from '../tracing-programme.ts'
import { doorsOf, type Door } from './doors-of.ts'
import type { Pressing } from './press-doors.ts'

const BORN = { dateOfBirth: '1979-03-14', givenNames: 'Mereana Joy' }
export const LISTED: PassportHolder = { ...BORN, familyName: 'Whakaruruhau', documentNumber: 'LA123456' }
export const SILENT: PassportHolder = { ...BORN, familyName: 'Papatuanuku', documentNumber: 'LA654321' }
export const NOBODY: PassportHolder = { ...BORN, familyName: 'Zwartkruis', documentNumber: 'LZ987654' }

export interface OpenDoors {
  readonly sites: readonly Pressing[]
  readonly failures: readonly FailureRecord[]
  readonly laneToken: string
  readonly now: Date
  readonly customs: FastifyInstance
  /** What was said at the doors is carried and taken; the streams that stand still after it, at every site. */
  standing(): Promise<readonly string[]>
  stop(): Promise<void>
}

export async function openDoors(): Promise<OpenDoors> {
  const clock = fixedClock('2026-11-21T09:30:00+13:00')
  const programme = await tracingProgramme({ clock, agreements: 'demonstration' })
  const { customs, justice, immigration } = programme
  await importExtract(programme.contexts.justice, anExtract(REGISTER), theOperator)
  await justice.send({ occasion: 'extra', actor: theOperator })
  await programme.settle()
  await customs.screening.refresh()
  for (const holder of [LISTED, SILENT]) {
    const { document } = parseMrz(passportOf(holder), { travelDate: civilDate(clock.now()) })
    const movement = { direction: 'departure', port: 'AKL', lane: 'A1', craft: 'NZ103' } as const
    await customs.screening.scan({
      document: document!,
      movement: { ...movement, at: clock.now().toISOString() },
    })
  }
  await programme.settle()
  const desk = await deskSite()
  const failures: FailureRecord[] = []
  const sites: Pressing[] = []
  for (const site of [customs, justice, immigration, desk.site]) sites.push(await pressingOf(site, failures))
  const { token } = await customs
    .operation(KeepLaneTokens)
    .issueLaneToken({ port: 'AKL', lane: 'A1' }, { kind: 'process', id: 'test', role: 'test' })
  return {
    ...{ sites, failures, laneToken: token, now: clock.now(), customs: sites[0]!.server },
    async standing() {
      for (let round = 0; round < 2; round += 1) await programme.settle()
      await justice.exchange.drain()
      const found: string[] = []
      for (const { context } of [customs, justice, immigration]) {
        const { site, database } = context
        const streams = await database.as(`${site}_exchange`, (tx) => standingStreams(tx, true))
        found.push(...streams.map(({ type, direction, code }) => `${site} ${direction} ${type} ${code}`))
      }
      return found
    },
    async stop() {
      for (const { server } of sites) await server.close()
      await desk.dispose()
      await programme.stop()
    },
  }
}

const REGISTER = {
  people: ['P-1,Whakaruruhau,Mereana Joy,1979-03-14,F', 'P-2,Papatuanuku,Mereana Joy,1979-03-14,F'],
  debts: ['D-1,P-1,reparation,true,30050,false', 'D-2,P-2,fine,true,124000,false'],
  warrants: ['W-1,P-1,2016-01-15,live,D-1'],
}

async function pressingOf(site: OpenSite, failures: FailureRecord[]): Promise<Pressing> {
  const { context, declared } = site
  const { database, clock } = context
  const of = <Part>(part: (room: OpenSite['rooms'][number]) => readonly Part[] | undefined) =>
    site.rooms.flatMap((room) => part(room) ?? [])
  const log = { failure: (record: FailureRecord) => void failures.push(record) }
  const shared = { access: testAccess, database, clock, newId: randomId, log }
  const server = await createSiteServer({
    site: describeSite(context.site, false),
    ...shared,
    journeys: of(({ journeys }) => journeys),
    journeyKey: context.keys.atRest,
    pages: of(({ pages }) => pages),
    navigation: declared.navigation,
    banners: of(({ banners }) => banners),
    requestsPerMinute: 100_000_000,
    journeysFromOneNetwork: 100_000_000,
    extensions: [
      apiRoutes({ title: 'API', version: '1', routes: of(({ routes }) => routes), ...shared }),
      healthRoutes({ checks: of(({ checks }) => checks), registry: new Registry(), metricsToken: 'none' }),
    ],
  })
  const doors = doorsOf(site).filter(({ address }) => address !== '/readyz')
  return {
    site: context.site,
    server,
    doors,
    known: await knownAddresses(context.site, server, doors),
    journeySeal: journeySeal(context.keys.atRest),
  }
}

/** What the pages themselves link to: a case, a person, an alert, each behind its door's pattern. */
async function knownAddresses(
  site: SiteName,
  server: FastifyInstance,
  doors: readonly Door[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const patterns = doors
    .filter(({ address }) => address.includes(':'))
    .map(({ address }) => [address, new RegExp(`^${address.replaceAll(/:[A-Za-z]+/g, '[\\w-]+')}$`)] as const)
  const known = new Map<string, Set<string>>()
  for (const { address, method, role } of doors) {
    if (method !== 'GET' || address.includes(':')) continue
    const person = role === undefined ? undefined : aPerson(role, { site, port: 'AKL' })
    const { body } = await server.inject({ url: address, headers: headersOf(person) })
    const $ = load(body)
    for (const link of $('a[href]').toArray()) {
      const href = ($(link).attr('href') ?? '').split('?')[0] ?? ''
      for (const [pattern, fits] of patterns)
        if (fits.test(href)) known.set(pattern, (known.get(pattern) ?? new Set()).add(href))
    }
  }
  return new Map([...known].map(([pattern, found]) => [pattern, [...found].slice(0, 5)]))
}
