/** A day of the history: the list in the morning, the flights, and between them the work of Justice. */
import { stringify } from 'csv-stringify/sync'
import { CARD_FIELDS, importCards } from '#immigration/arrival-cards'
import { ScreenPassports } from '#customs/screening'
import { BrokenPromise, civilTime } from '#kernel'
import { addDays } from '#statute'
import { cardOf } from '../arrival-cards.ts'
import { letListArrive, letWordTravel, moveOn, runJob, trace, type HistorySites } from './history-sites.ts'
import { playBank } from './play-bank.ts'
import { playPayments, playTraces } from './play-later.ts'
import type { PlannedDay, PlannedSilent } from './plan-month.ts'
import { actorOf, staffOf } from './staff.ts'

/** Civil times, each after the one before on any day. */
const HOURS = {
  counts: '04:07',
  list: '05:00',
  tracing: '10:20',
  contactCentre: '13:10',
  nightfall: '23:15',
} as const
/** Whoever crosses today filled in the card of a journey before. */
const CARD_DAYS_AGO = 12

type Work = readonly [time: string, play: () => Promise<void>]

export async function playDay(sites: HistorySites, day: string, plan: PlannedDay): Promise<void> {
  const work: readonly Work[] = [
    [HOURS.counts, () => runJob(sites.customs, 'send-counts')],
    [HOURS.list, () => listOfTheDay(sites)],
    ...plan.banks.map((bank): Work => [bank.at, () => playBank(sites, bank)]),
    [HOURS.tracing, () => playTraces(sites, plan.later)],
    [HOURS.contactCentre, () => playPayments(sites, plan.later)],
    [HOURS.nightfall, () => nightfall(sites)],
  ]
  await handInCards(
    sites,
    day,
    plan.banks.flatMap(({ silent }) => silent),
  )
  for (const [time, play] of work.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    moveOn(sites, civilTime(day, time))
    await play()
  }
}

/** By the schedule, as on any day. */
export async function listOfTheDay(sites: HistorySites): Promise<void> {
  const before = listNumber(sites)
  await runJob(sites.justice, 'send-daily-list')
  await letListArrive(sites)
  if (listNumber(sites) !== before + 1) throw new BrokenPromise('a list of the history is not in force')
}

export function listNumber({ customs }: HistorySites): number {
  return customs.operation(ScreenPassports).current()?.listNumber ?? 0
}

async function nightfall(sites: HistorySites): Promise<void> {
  await letWordTravel(sites)
  await trace(sites)
  await runJob(sites.justice, 'destroy-overdue-traces')
}

async function handInCards(
  { immigration, clock }: HistorySites,
  day: string,
  silent: readonly PlannedSilent[],
): Promise<void> {
  const arrived = addDays(day, -CARD_DAYS_AGO)
  const cards = silent
    .filter(({ story }) => story.hasCard)
    .map(({ listed, flight }, i) => cardOf(listed.person, flight, i, arrived))
  if (cards.length === 0) return
  const officer = staffOf('immigration', 'immigration-tracing-officer')
  const { database, newId } = immigration.context
  const bytes = Buffer.from(stringify(cards, { header: true, columns: [...CARD_FIELDS] }))
  const imported = await database.as(officer.databaseRole, (tx) =>
    importCards(tx, { importId: newId(), bytes, actor: actorOf(officer), at: clock.now(), newId }),
  )
  if (imported.outcome === 'refused' || imported.added !== cards.length)
    throw new BrokenPromise('arrival cards of the history were refused')
}
