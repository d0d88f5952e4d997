/** A few days of history, every kind of ending in them once, played on a demonstration's own databases and audited. */
import { mkdtemp, rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rolesOfSite } from '#access'
import { readKeptCheckpoints, verifySiteActivity } from '#activity'
import { casesSince, type InterceptionCase } from '#customs/interceptions'
import { SITE_NAMES, type SiteName } from '#database'
import { annualResults, returnJson } from '#justice/results'
import { systemClock, randomId } from '#kernel'
import { checkpointsFile, openSite, type OpenSite } from '#rooms'
import { reportYearOf } from '#statute'
import { askAsAdmin } from '../../../../testing/ask-as-admin.ts'
import { pagesOf } from '../../../../testing/open-sites.ts'
import { aPerson, testSite } from '../../../../testing/pages/index.ts'
import { addressesOf } from '../../../../testing/served-customs.ts'
import { SITES } from '../../sites.ts'
import { openAllSites, type AllSites } from '../all-sites.ts'
import { demoPassports } from '../seed.ts'
import { castHistory } from './cast.ts'
import { planMonth } from './plan-month.ts'
import { beginningOf, playHistory } from './play-history.ts'
import { inFewDays, MONTH } from './story.ts'

const STORY = inFewDays(3)
const PLAN = planMonth(STORY, castHistory(STORY.peopleOfFirstCourts))

let folder: string
let all: AllSites
let customs: OpenSite
interface Times {
  readonly records: number
  readonly last: Date
  /** Records that lie in the chain after one of a later time. */
  readonly backwards: number
}
let times: readonly Times[]
let cases: readonly InterceptionCase[]
const now = systemClock.now()

beforeAll(async () => {
  // The database's own user must be able to enter it: nothing closed stands above it.
  folder = await mkdtemp('/tmp/landfall-history-')
  all = await openAllSites({
    ...{ dataFolder: folder, named: true, kind: 'serve', temporary: true, sites: SITE_NAMES },
    keysMadeAt: beginningOf(STORY, now),
  })
  await playHistory(all, { story: STORY, now, say: () => undefined })
  times = await Promise.all((['customs', 'justice', 'immigration'] as const).map(timesOf))
  customs = await openSite(SITES.customs, all.context('customs'))
  cases = await customs.context.database.as('customs_supervisor', (tx) => casesSince(tx, new Date(0)))
}, 300_000)
afterAll(async () => {
  await customs.stop()
  await all.close()
  await rm(folder, { recursive: true, force: true })
})

async function timesOf(site: SiteName): Promise<Times> {
  const [found] = await askAsAdmin<Times>(
    { adminUrl: all.adminUrlOf(site) },
    `select count(*)::integer as records, max(at) as last, count(*) filter (where at < before)::integer as backwards
     from (select r.at, max(r.at) over (order by l.number rows between unbounded preceding and 1 preceding) as before
       from activity.links l join activity.records r on r.id = l.record_id) in_order`,
  )
  return found!
}

it('nobody in it is somebody whom a visitor meets', () => {
  const cast = castHistory(MONTH.peopleOfFirstCourts)
  const { cases: met, silent } = planMonth(MONTH, cast)
  const played = [...met, ...silent].map(({ listed }) => listed.personProfileNumber)
  expect(new Set(played).size).toBe(played.length)
  const shown = demoPassports().flatMap(({ personProfileNumber }) => personProfileNumber ?? [])
  expect(cast.firstCourts.filter(({ personProfileNumber }) => shown.includes(personProfileNumber))).toEqual(
    [],
  )
})

describe('an auditor', () => {
  it.each(['customs', 'justice', 'immigration'] as const)('finds the chain of %s whole', async (site) => {
    const context = all.context(site)
    const chains = site === 'customs' ? (['main', 'silent'] as const) : (['main'] as const)
    for (const chain of chains) {
      const verified = await verifySiteActivity({
        ...{ database: context.database, chain, trustedKeys: [context.keys.activity.publicKey] },
        keptCheckpoints: await readKeptCheckpoints(checkpointsFile(context, chain)),
      })
      expect(verified).toMatchObject({ intact: true, waiting: 0, sinceCheckpoint: 0 })
      expect(verified.linked).toBeGreaterThan(10)
    }
  })

  it('finds nothing that happened in the future, or before what lies before it', () => {
    for (const { records, last, backwards } of times) {
      expect(records).toBeGreaterThan(10)
      expect(last.getTime()).toBeLessThanOrEqual(now.getTime())
      expect(backwards).toBe(0)
    }
  })
})

it('every case ended as the story says, in time', () => {
  const ended = Object.fromEntries(cases.map((it) => [it.personProfileNumber, it.outcome]))
  expect(ended).toEqual(
    Object.fromEntries(PLAN.cases.map(({ listed, story }) => [listed.personProfileNumber, story.outcome])),
  )
  expect(cases.every(({ state, closedAt }) => state === 'closed' && closedAt! < now)).toBe(true)
})

it('the results of the year count what the story tells', async () => {
  const { database, programme } = all.context('justice')
  const results = await database.as('justice_operator', (tx) =>
    annualResults(tx, programme.versions, reportYearOf(now), now),
  )
  const told = (...outcomes: readonly string[]) =>
    STORY.cases.filter(({ outcome }) => outcomes.includes(outcome)).length
  const met = STORY.cases.filter(({ beats }) =>
    beats.some((beat) => typeof beat === 'object' && 'step' in beat && beat.step === 'confirm-identity'),
  )
  expect(returnJson(results)).toMatchObject({
    silent_alerts_triggered: STORY.traces.length,
    individuals_subject_to_silent_alerts: STORY.traces.length,
    intercept_alerts_triggered: STORY.cases.length,
    people_intercepted: met.length,
    wrong_person: told('wrong-person'),
    fines_already_paid: told('already-paid'),
    interception_not_completed: told('not-completed'),
    stood_down_in_time: told('stood-down'),
  })
})

it('nobody at Customs sees whom a silent alert of it was about', async () => {
  const pages = pagesOf(customs)
  const site = await testSite({
    ...{ database: customs.context.database, clock: systemClock, newId: randomId, pages },
  })
  const watched = PLAN.silent.flatMap(({ listed }) => [
    listed.personProfileNumber,
    listed.person.passport.documentNumber,
  ])
  let shown = 0
  for (const role of rolesOfSite('customs')) {
    const person = aPerson(role, { site: 'customs', port: 'AKL' })
    const details = cases.map(({ id }) => `/cases/${id}`)
    for (const address of [...addressesOf(pages), ...details]) {
      const page = await site.open(address, person)
      if (page.status !== 200) continue
      shown += 1
      expect(watched.filter((one) => page.html.includes(one))).toEqual([])
    }
  }
  expect(shown).toBeGreaterThan(10)
  await site.close()
})
