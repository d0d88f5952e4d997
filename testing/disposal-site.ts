/** The work of disposal on a site's database, with everything planted that it must reach. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { categoryOf, type DataMap, type Database, type JoinStep, type SiteName } from '#database'
import { randomId, type Clock } from '#kernel'
import { disposableTables, disposalContext } from '#privacy-office/disposal'
import { declarationsOf } from '#rooms'
import { DISPOSAL_OPERATIONS, SITES } from '#sites'
import { applyProposals } from '../src/privacy-office/disposal/apply-proposals.ts'
import type { DisposalContext } from '../src/privacy-office/disposal/disposal-context.ts'
import { approve, selectProposals } from '../src/privacy-office/disposal/proposal-store.ts'
import { proposeDisposals } from '../src/privacy-office/disposal/propose-disposals.ts'
import { openSiteKeys } from '../src/sites/site-keys.ts'
import { fixedClock, type FixedClock } from './fixed-clock.ts'
import { siteDatabase } from './open-sites.ts'
import { planter, type CanaryPerson, type PlantedRow, type Planter } from './planted-people.ts'
import type { TestDatabase } from './test-database.ts'

export const DISPOSAL_DAY = '2026-11-21T09:30:00+13:00'

export interface DisposalPlace {
  readonly site: SiteName
  /** Ledger, certificates and keys. */
  readonly folder: string
  readonly database: Database
  readonly clock: Clock
  readonly reached?: DisposalContext['reached']
  readonly onTrouble?: (error: unknown) => void
}

export async function disposalOf(place: DisposalPlace): Promise<DisposalContext> {
  const { site, folder, database, clock, reached, onTrouble = rethrow } = place
  const keys = await openSiteKeys(join(folder, 'keys'), site, clock.now())
  const tables = disposableTables(declarationsOf(SITES[site]).dataMaps)
  const log = { ...NO_LOG, trouble: () => onTrouble }
  return disposalContext(
    { ...{ site, database, clock, keys, folder, log, newId: randomId }, ...(reached && { reached }) },
    tables,
    DISPOSAL_OPERATIONS,
  )
}

const NO_LOG = {
  pages: { failure: () => undefined },
  exchange: { info: () => undefined, warn: () => undefined },
  close: () => undefined,
}

function rethrow(error: unknown): never {
  throw error
}

/** Counts and proposes, two people agree to all that is proposed, and it is done; how many proposals there were. */
export async function disposeOfAllDue(d: DisposalContext): Promise<number> {
  await proposeDisposals(d)
  const agreed = await agreeToAll(d)
  await applyProposals(d)
  return agreed
}

export async function agreeToAll({ site, database, clock }: DisposalContext): Promise<number> {
  return database.as(`${site}_privacy_officer`, async (tx) => {
    const open = (await selectProposals(tx, 100)).filter(({ state }) => state === 'proposed')
    for (const { id } of open)
      await approve(tx, id, { askedBy: 'the-first', approvedBy: 'the-second', at: clock.now() })
    return open.length
  })
}

export interface DisposalSite {
  readonly d: DisposalContext
  readonly database: TestDatabase
  readonly folder: string
  readonly clock: FixedClock
  readonly maps: readonly DataMap[]
  /** Opened for as long as the work needs it: a backup wants nobody connected. */
  planting<T>(work: (planting: Planter) => Promise<T>): Promise<T>
  dispose(): Promise<void>
}

export async function disposalSite(site: SiteName): Promise<DisposalSite> {
  const folder = await mkdtemp(join(tmpdir(), 'landfall-disposal-'))
  const database = await siteDatabase(site)
  const clock = fixedClock(DISPOSAL_DAY)
  const maps = declarationsOf(SITES[site]).dataMaps
  return {
    d: await disposalOf({ site, folder, database, clock }),
    ...{ database, folder, clock, maps },
    async planting(work) {
      const planting = await planter(database, maps)
      try {
        return await work(planting)
      } finally {
        await planting.close()
      }
    },
    async dispose() {
      await database.dispose()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A record with a row in every table that goes along with it; the name of the record. */
export async function plantWhole(
  planting: Planter,
  maps: readonly DataMap[],
  { table, record }: { readonly table: string; readonly record: string },
  mark: string,
): Promise<string> {
  const person: CanaryPerson = { mark, sought: NOBODY }
  const planted = await planting.row(table, person, sealedWith(maps, table, mark))
  for (const [other, { column, to }] of goingWith(maps, table))
    await planting.row(other, person, {
      ...sealedWith(maps, other, mark),
      [column]: planted[to.slice(table.length + 1)],
    })
  return String(planted[record])
}

/** The mark stands for the ciphertext too: nobody could look for it in what is really sealed. */
function sealedWith(maps: readonly DataMap[], table: string, mark: string): PlantedRow {
  const { columns = {} } = maps.flatMap(({ tables }) => tables[table] ?? [])[0] ?? {}
  const sealed = Object.entries(columns).filter(([, entry]) => categoryOf(entry) === 'sealed')
  return Object.fromEntries(sealed.map(([column]) => [column, Buffer.from(mark)]))
}

const NOBODY: CanaryPerson['sought'] = {
  ...{ family_name: '', given_names: '', date_of_birth: '' },
  ...{ email: '', document_number: '', reference: '' },
}

function goingWith(maps: readonly DataMap[], table: string): readonly (readonly [string, JoinStep])[] {
  return maps
    .flatMap(({ tables }) => Object.entries(tables))
    .flatMap(([other, { disposal }]) =>
      disposal !== undefined && 'with' in disposal && disposal.with.to.startsWith(`${table}.`)
        ? [[other, disposal.with] as const]
        : [],
    )
}
