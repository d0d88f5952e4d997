/** Flights of one hour: everybody's passport is read, and whoever is to be met is met. */
import { casesSince } from '#customs/interceptions'
import { ScreenPassports, type Instruction } from '#customs/screening'
import { BrokenPromise, civilDate } from '#kernel'
import { passportZone } from '#lab'
import { documentOf } from './cast.ts'
import { letWordTravel, type HistorySites } from './history-sites.ts'
import { playCases, type CaseInPlay } from './play-cases.ts'
import type { PlannedBank } from './plan-month.ts'
import type { Flight } from './story.ts'

/** What somebody may still take back is told to nobody. */
const UNDO_IS_OVER_MS = 60_000
const OFFICERS_LOOK_MS = 2_000

interface Crossing {
  readonly zone: readonly string[]
  readonly flight: Flight
  readonly expected: Instruction
}

export async function playBank(sites: HistorySites, bank: PlannedBank): Promise<void> {
  const since = sites.clock.now()
  await readPassports(sites, [
    ...bank.cases.map(({ listed, flight }) => crossing(passportZone(listed.person), flight, 'refer')),
    ...bank.silent.map(({ listed, flight }) => crossing(passportZone(listed.person), flight, 'proceed')),
    ...bank.strangers.map(({ zone, flight }) => crossing(zone, flight, 'proceed')),
  ])
  sites.clock.pass(OFFICERS_LOOK_MS)
  await letWordTravel(sites)
  if (bank.cases.length === 0) return
  await playCases(sites, await casesOf(sites, bank, since))
  sites.clock.pass(UNDO_IS_OVER_MS)
  await letWordTravel(sites)
}

function crossing(zone: readonly string[], flight: Flight, expected: Instruction): Crossing {
  return { zone, flight, expected }
}

async function readPassports(
  { customs, clock }: HistorySites,
  crossings: readonly Crossing[],
): Promise<void> {
  const at = clock.now()
  const screening = customs.operation(ScreenPassports)
  const answers = await Promise.all(
    crossings.map(({ zone, flight }) =>
      screening.scan({
        document: documentOf(zone, civilDate(at)),
        movement: { ...flight, at: at.toISOString() },
      }),
    ),
  )
  for (const [index, answer] of answers.entries())
    if (!answer.ok || answer.value !== crossings[index]?.expected)
      throw new BrokenPromise('a crossing of the history was not answered as planned')
}

async function casesOf(
  { customs }: HistorySites,
  { cases }: PlannedBank,
  since: Date,
): Promise<readonly CaseInPlay[]> {
  const open = await customs.context.database.as('customs_supervisor', (tx) => casesSince(tx, since))
  if (open.length !== cases.length) throw new BrokenPromise('the cases of the history are not those planned')
  return cases.map(({ listed, story, flight }) => {
    const it = open.find(({ personProfileNumber }) => personProfileNumber === listed.personProfileNumber)
    if (it === undefined) throw new BrokenPromise('an alert of the history opened no case')
    return {
      ...{ listed, story, port: flight.port },
      id: it.id,
      reference: it.reference,
      version: it.version,
    }
  })
}
