/** The history's last act: the register of all courts comes, the list grows past the guards, and two people at each site let it. */
import { askAboutHeldList, heldList, HELD_LIST_REQUESTS } from '#customs/alert-list'
import { recordActivity } from '#activity'
import { askAboutHeldBack, HELD_BACK_REQUESTS, heldBackList, SendDailyList } from '#justice/daily-list'
import { importExtract } from '#justice/extract'
import { BrokenPromise } from '#kernel'
import type { SignedInPerson } from '#access'
import type { OpenSite } from '#rooms'
import { answerRequest, openRequests, type TwoPeopleAct } from '#two-people'
import { demoExtract } from '../seed.ts'
import { letAllArrive, type HistorySites } from './history-sites.ts'
import { listNumber } from './play-day.ts'
import { actorOf, twoOf } from './staff.ts'

const MINUTE_MS = 60_000
/** All of it, with a minute to spare. */
export const TAKE_OVER_MS = 8 * MINUTE_MS

export async function takeOverRegister(sites: HistorySites): Promise<void> {
  const { justice, customs, clock } = sites
  const [officer, second] = twoOf('justice', 'justice-list-officer')
  const [supervisor, other] = twoOf('customs', 'customs-supervisor')
  const before = listNumber(sites)
  const imported = await importExtract(justice.context, demoExtract(), actorOf(officer))
  if (!imported.ok) throw new BrokenPromise('the register of all courts was refused')
  clock.pass(MINUTE_MS)
  const sent = await justice.operation(SendDailyList)({ occasion: 'extra', actor: actorOf(officer) })
  if (sent.ok || sent.error.code !== 'daily-list-held-back')
    throw new BrokenPromise('the list of all courts was not held back')
  await asPerson(sites, justice, officer, async (act) => {
    const held = await heldBackList(act.tx)
    return askAboutHeldBack(act, held?.id ?? '', 'released')
  })
  await agreeTo(sites, justice, second, HELD_BACK_REQUESTS.released)
  await justice.work()
  await letAllArrive(sites)
  await asPerson(sites, customs, supervisor, async (act) => {
    const held = await heldList(act.tx)
    return askAboutHeldList(act, held?.listNumber ?? 0, 'released')
  })
  await agreeTo(sites, customs, other, HELD_LIST_REQUESTS.released)
  await letAllArrive(sites)
  if (listNumber(sites) !== before + 1) throw new BrokenPromise('the list of all courts is not in force')
}

type Kind = Parameters<typeof answerRequest>[1]

async function agreeTo(
  sites: HistorySites,
  site: OpenSite,
  person: SignedInPerson,
  kind: Kind,
): Promise<void> {
  await asPerson(sites, site, person, async (act) => {
    const [request] = await openRequests(act.tx, kind, act.at)
    const answer = { request: request?.id ?? '', answer: 'agree', reason: '' }
    return (await answerRequest(act, kind, answer)) ?? { ok: false }
  })
}

async function asPerson(
  { clock }: HistorySites,
  { context: { database, newId } }: OpenSite,
  person: SignedInPerson,
  does: (act: TwoPeopleAct) => Promise<{ readonly ok: boolean }>,
): Promise<void> {
  clock.pass(MINUTE_MS)
  const at = clock.now()
  const done = await database.as(person.databaseRole, (tx) =>
    does({ ...{ tx, at, newId, person }, record: (entry) => recordActivity(tx, at, actorOf(person), entry) }),
  )
  if (!done.ok) throw new BrokenPromise('two people of the history did not agree')
}
