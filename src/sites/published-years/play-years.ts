/** Plays years of made-up history through the real operations, and counts them as any year is counted. */
import { SendCounts } from '#customs/results'
import type { ActivityActor } from '#activity'
import { importExtract } from '#justice/extract'
import { annualResults, type AnnualResults } from '#justice/results'
import { BrokenPromise } from '#kernel'
import { addDays, reportYear, type ReportYear } from '#statute'
import { makePeople } from './made-up-people.ts'
import { playSession, sendList, tellEverything } from './play-session.ts'
import { planYear, type PlannedYear, type YearFigures } from './planned-year.ts'
import { registerExtract, type Listed } from './cast-register.ts'
import { carryBothWays, openPublishedSites, type PublishedSites } from './published-sites.ts'

export interface History {
  /** In their order, each following the one before. */
  readonly years: readonly { readonly name: string; readonly figures: YearFigures }[]
  /** People on the list when the last year ends. */
  readonly atTheEnd: { readonly interception: number; readonly silent: number }
  /** A year is played in so many sessions, each with a list of its own. */
  readonly sessions: number
}

const PLAYED: ActivityActor = { kind: 'process', id: 'published-years', role: 'published-years' }
const SEED = 20160630
const DEBTS_OF_OTHERS = { finesDollars: 0, reparationDollars: 500 }

interface Cast {
  readonly interceptions: readonly Listed[]
  readonly silent: readonly Listed['person'][]
  /** Where a year's people begin among the interceptions. */
  readonly firstOf: readonly number[]
}

export async function playYears(
  history: History,
  tell: (sentence: string) => void,
): Promise<readonly AnnualResults[]> {
  const years = history.years.map(({ name, figures }) => {
    const year = reportYear(name)
    if (year === undefined) throw new BrokenPromise('a history is of report years')
    return { year, plan: planYear(figures, history.sessions) }
  })
  const [first] = years
  if (first === undefined) throw new BrokenPromise('a history has at least one year')
  const cast = castOf(
    years.map(({ plan }) => plan),
    history,
  )
  const sites = await openPublishedSites(noonOf(first.year.from))
  try {
    await importRegister(sites, cast)
    const results: AnnualResults[] = []
    for (const [index, { year, plan }] of years.entries()) {
      await playYear(sites, cast, index, year, plan, history.sessions)
      results.push(await countYear(sites, year))
      tell(`${year.name} played: ${plan.silent.length} silent and ${plan.alerts.length} intercept alerts`)
    }
    return results
  } finally {
    await sites.stop()
  }
}

/** So many under interception at first that, when all those have left who do, as many remain as the history says. */
function castOf(plans: readonly PlannedYear[], { atTheEnd }: History): Cast {
  const planned = plans.reduce((sum, { debts }) => sum + debts.length, 0)
  const leaving = plans.reduce((sum, { leaves }) => sum + leaves.filter(Boolean).length, 0)
  const count = atTheEnd.interception + leaving
  if (count < planned) throw new BrokenPromise('no history has so few people under interception at its end')
  const debts = plans.flatMap((plan) => plan.debts)
  const firstOf: number[] = []
  let next = 0
  for (const plan of plans) {
    firstOf.push(next)
    next += plan.debts.length
  }
  return {
    interceptions: makePeople('I', count, SEED).map((person, index) => ({
      person,
      debts: debts[index] ?? DEBTS_OF_OTHERS,
    })),
    silent: makePeople('S', atTheEnd.silent, SEED + 1),
    firstOf,
  }
}

async function importRegister({ justice }: PublishedSites, { interceptions, silent }: Cast): Promise<void> {
  const imported = await importExtract(justice.context, registerExtract(interceptions, silent), PLAYED)
  if (!imported.ok || imported.value.refused.length > 0)
    throw new BrokenPromise('the register of the played years was refused')
}

async function playYear(
  sites: PublishedSites,
  cast: Cast,
  index: number,
  year: ReportYear,
  plan: PlannedYear,
  sessions: number,
): Promise<void> {
  const first = cast.firstOf[index] ?? 0
  const start = noonOf(year.from).getTime()
  const length = noonOf(year.to).getTime() - start
  for (let session = 0; session < sessions; session++) {
    await playSession(sites, {
      at: new Date(start + Math.floor((length * (session + 0.5)) / sessions)),
      interceptions: plan.alerts
        .filter((alert) => alert.session === session)
        .map((alert) => ({
          plan: alert,
          person: personAt(cast.interceptions, first + alert.person).person,
          debts: personAt(cast.interceptions, first + alert.person).debts,
        })),
      silent: plan.silent
        .filter((crossing) => crossing.session === session)
        .map(({ person }) => personAt(cast.silent, (person + index * 1000) % cast.silent.length)),
    })
  }
  // The list of 30 June: the people on it are counted.
  sites.clock.moveTo(noonOf(year.to))
  await sendList(sites)
}

function personAt<T>(people: readonly T[], index: number): T {
  const person = people[index]
  if (person === undefined) throw new BrokenPromise('the cast of the played years is too small')
  return person
}

/** On 1 July, when Customs has sent what it counted of the year. */
async function countYear(sites: PublishedSites, year: ReportYear): Promise<AnnualResults> {
  const { clock, customs, justice } = sites
  await tellEverything(sites)
  clock.moveTo(noonOf(addDays(year.to, 1)))
  await customs.site.operation(SendCounts)()
  await carryBothWays(sites)
  const { versions } = justice.context.programme
  return justice.database.as('justice_operator', (tx) => annualResults(tx, versions, year, clock.now()))
}

/** Noon in New Zealand in winter, when 1 July and 30 June are. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00+12:00`)
}
