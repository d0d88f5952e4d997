/** Both sites are killed again and again at whatever they are doing, with alerts and imports under way: the books balance. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { journeyPlace, type JourneyPlace } from '../../testing/journeys/journey-place.ts'
import { bothCross, firstListOfAlerts } from '../../testing/journeys/alert-journey.ts'
import type { EndedProgramme } from '../../testing/killed-programme.ts'
import type { Order } from '../../testing/followed-programme.ts'
import { ALERT_JOURNEY, LIST_JOURNEY } from './journey-steps.ts'

const ROUNDS = 20
const DAY_MS = 86_400_000
const SETTLING_ROUNDS = 4
/** A process takes seconds to start where others are at work; alone it is a minute and a half in all. */
const PATIENCE_MS = 600_000
/** Has no divisor in common with the number of steps of either journey: another step each time. */
const STRIDE = 5

let place: JourneyPlace
let programme: EndedProgramme
let first: Order

beforeAll(async () => {
  place = await journeyPlace()
  programme = place.killed()
  first = firstListOfAlerts()
  await programme.follow(first)
})
afterAll(async () => {
  await programme.stop()
  await place.dispose()
})

const counted = async (site: 'customs' | 'justice', text: string) => {
  const { rows } = await place[site].query<{ count: string }>(text)
  return Number(rows[0]?.count)
}

test(
  `after ${ROUNDS} kills with alerts and imports every message is answered once and nothing is left over`,
  { timeout: PATIENCE_MS },
  async () => {
    const ends: string[] = []
    for (let round = 1; round <= ROUNDS; round += 1) {
      const at = new Date(Date.parse(first.at) + round * DAY_MS).toISOString()
      // By turns a list of the day after an import, and passports at a lane; each round at another step.
      const isImport = round % 2 === 0
      const steps = isImport ? LIST_JOURNEY : ALERT_JOURNEY
      const order: Order = {
        at,
        ...(isImport && first.list !== undefined ? { list: first.list } : { scans: bothCross(round) }),
      }
      ends.push(await programme.followUntil(steps[(round * STRIDE) % steps.length]!, order))
    }
    expect(ends).toEqual(Array(ROUNDS).fill('SIGKILL'))
    for (let round = 0; round < SETTLING_ROUNDS; round += 1)
      await programme.follow({
        at: new Date(Date.parse(first.at) + (ROUNDS + 2 + round) * DAY_MS).toISOString(),
      })

    for (const site of ['customs', 'justice'] as const) {
      expect(
        await counted(
          site,
          `select count(*) from exchange.outbox where type <> 'receipt' and state not in ('accepted', 'refused', 'held')`,
        ),
        `unanswered at ${site}`,
      ).toBe(0)
      // A message that was put twice because its answer was late may hear a second time that it was taken before.
      expect(
        await counted(
          site,
          `select count(*) - count(distinct message_id) as count from exchange.receipts
           where faults->0->>'code' is distinct from 'message-replayed'`,
        ),
        `answered twice to ${site}`,
      ).toBe(0)
    }
    for (const [from, to] of [
      ['customs', 'justice'],
      ['justice', 'customs'],
    ] as const) {
      const sent = await place[from].query(
        `select id::text, type, number from exchange.outbox where type <> 'receipt' order by type, number`,
      )
      const taken = await place[to].query(
        `select id::text, type, number from exchange.inbox where type <> 'receipt' order by type, number`,
      )
      expect(taken.rows).toEqual(sent.rows)
    }
    expect(await counted('customs', `select count(*) from exchange.outbox where type = 'notice'`)).toBe(
      await counted('justice', 'select count(*) from notices.notices'),
    )
  },
)
