/** One session of a played year: a list goes out, people cross, and every interception is worked to its end. */
import { casesSince, type InterceptionCase } from '#customs/interceptions'
import type { ActivityActor } from '#activity'
import { ScreenPassports, type Instruction } from '#customs/screening'
import { SendDailyList } from '#justice/daily-list'
import { BrokenPromise, civilDate, type Direction } from '#kernel'
import { passportOf, type MadeUpListed } from './made-up-people.ts'
import type { PlannedAlert, PlannedDebts } from './planned-year.ts'
import { carryBothWays, workWhileCarrying, type PublishedSites } from './published-sites.ts'
import { meetTraveller, payBeforehand, settleCase, waitsForJustice, type CaseOfPlan } from './walk-case.ts'

export interface Intercepted {
  readonly person: MadeUpListed
  readonly debts: PlannedDebts
  readonly plan: PlannedAlert
}

export interface Session {
  readonly at: Date
  readonly interceptions: readonly Intercepted[]
  /** A person may cross several times in a session. */
  readonly silent: readonly MadeUpListed[]
}

const SCANS_TOGETHER = 200
const UNDO_IS_OVER_MS = 60_000
/** Justice's word holds for minutes, and each step takes a second of the played day. */
const MET_TOGETHER = 25
const PLAYED: ActivityActor = { kind: 'process', id: 'published-years', role: 'published-years' }

export async function playSession(sites: PublishedSites, session: Session): Promise<void> {
  sites.clock.moveTo(session.at)
  await sendList(sites)
  for (const { person, debts, plan } of session.interceptions)
    if (plan.ending === 'already-paid') await payBeforehand(sites, person.personProfileNumber, debts)
  await crossAll(sites, session.at, session.interceptions.map(interceptedCrossing))
  const cases = await openedCases(sites, session)
  for (const it of cases) if (!waitsForJustice(it.plan)) await meetTraveller(sites, it)
  const waiting = cases.filter(({ plan }) => waitsForJustice(plan))
  for (let from = 0; from < waiting.length; from += MET_TOGETHER) {
    const met = waiting.slice(from, from + MET_TOGETHER)
    for (const it of met) await meetTraveller(sites, it)
    // Only now is Justice asked once more and do its answers arrive, and with them whatever it withdrew meanwhile.
    await workWhileCarrying(sites)
    for (const it of met) await settleCase(sites, it)
  }
  await crossAll(sites, session.at, session.silent.map(silentCrossing))
  await workWhileCarrying(sites)
  await tellEverything(sites)
}

export async function sendList({ customs, justice, ...sites }: PublishedSites): Promise<void> {
  const both = { ...sites, customs, justice }
  await carryBothWays(both)
  const sent = await justice.site.operation(SendDailyList)({ occasion: 'daily', actor: PLAYED })
  if (!sent.ok) throw new BrokenPromise('a list of the played years was not sent', sent.error.code)
  await carryBothWays(both)
  await customs.site.work()
  if (customs.site.operation(ScreenPassports).current()?.listNumber !== sent.value.number)
    throw new BrokenPromise('a list of the played years is not in force')
}

interface Crossing {
  readonly person: MadeUpListed
  readonly direction: Direction
  readonly expected: Instruction
}

function interceptedCrossing({ person, plan: { direction } }: Intercepted): Crossing {
  return { person, direction, expected: 'refer' }
}

function silentCrossing(person: MadeUpListed, index: number): Crossing {
  return { person, direction: index % 2 === 0 ? 'arrival' : 'departure', expected: 'proceed' }
}

async function crossAll(sites: PublishedSites, at: Date, crossings: readonly Crossing[]): Promise<void> {
  const travelDate = civilDate(at)
  for (let from = 0; from < crossings.length; from += SCANS_TOGETHER) {
    const some = crossings.slice(from, from + SCANS_TOGETHER)
    const answers = await Promise.all(
      some.map(({ person, direction }, index) =>
        sites.customs.site.operation(ScreenPassports).scan({
          document: passportOf(person, travelDate),
          movement: {
            ...{ direction, port: 'AKL', lane: 'A1', at: at.toISOString() },
            // A flight of its own: the same person again is another alert.
            craft: `NZ${from + index}`,
          },
        }),
      ),
    )
    for (const [index, answer] of answers.entries())
      if (!answer.ok || answer.value !== some[index]?.expected)
        throw new BrokenPromise('a crossing of the played years was not answered as planned')
  }
}

/** A case for each alert. */
async function openedCases(
  { customs }: PublishedSites,
  { interceptions, at }: Session,
): Promise<readonly CaseOfPlan[]> {
  const open = await workUntilOpen(customs, interceptions.length, at)
  const byPerson = new Map(open.map((it) => [it.personProfileNumber, it]))
  return interceptions.map(({ person, debts, plan }, index) => {
    const it = byPerson.get(person.personProfileNumber)
    if (it === undefined) throw new BrokenPromise('an alert of the played years opened no case')
    const { id, reference, version } = it
    return { id, reference, version, ppn: person.personProfileNumber, plan, debts, index }
  })
}

/** The rooms open a few cases at a time. */
async function workUntilOpen(
  { site, database }: PublishedSites['customs'],
  count: number,
  since: Date,
): Promise<readonly InterceptionCase[]> {
  let before = -1
  for (;;) {
    await site.work()
    const open = await database.as('customs_supervisor', (tx) => casesSince(tx, since))
    if (open.length === count) return open
    if (open.length > count || open.length === before)
      throw new BrokenPromise('the cases of the played years are not those planned')
    before = open.length
  }
}

/** Outcomes to Justice, what they end back to Customs, and every receipt. */
export async function tellEverything(sites: PublishedSites): Promise<void> {
  const { customs } = sites
  // What somebody may still take back is told to nobody.
  sites.clock.pass(UNDO_IS_OVER_MS)
  let before = -1
  for (;;) {
    await customs.site.work()
    await carryBothWays(sites)
    const posted = await customs.database.as('customs_exchange', (tx) =>
      customs.site.exchange.status(tx, { everything: true }),
    )
    const told = posted.reduce((sum, { lastNumber }) => sum + lastNumber, 0)
    if (told === before) return
    before = told
  }
}
