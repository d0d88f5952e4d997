/** Each detection sees its attack and a normal day trips none: through the real watchers, on the database of a whole site. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordActivity, startChainer } from '#activity'
import { askAsAdmin } from '../../testing/ask-as-admin.ts'
import { deskSite, type DeskSite } from '../../testing/desk-site.ts'
import { askQuestion } from '../../testing/pages/ask-question.ts'
import { DETECTIONS, detectionsOf, type DetectionName } from './detections.ts'
import { Watching } from './operations.ts'
import {
  asRequests,
  attackerOf,
  LOG_ATTACKS,
  normalRequests,
  normalStaff,
  REQUEST_ATTACKS,
  type ActOfStaff,
} from './testing-attacks.ts'
import { nightlyProof } from './look.ts'
import { logLook } from './look-at-log.ts'
import { logWatcher } from './watch-log.ts'
import { READINESS_SIGNS, stateWatcher } from './watch-state.ts'
import type { Trip } from './detection.ts'

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

const watching = () => desk.site.operation(Watching)
const opened = async (): Promise<readonly string[]> =>
  (
    await askAsAdmin<{ detection: string }>(
      desk.database,
      'select distinct detection from detection.incidents order by 1',
    )
  ).map(({ detection }) => detection)

/** As the log has them, linked: the site's own chainer does so within a second. */
async function logged(acts: readonly ActOfStaff[]): Promise<void> {
  await desk.database.as('desk_agent', async (tx) => {
    for (const { person, at, entry } of acts)
      await recordActivity(tx, at, { kind: 'person', id: person, role: 'desk-agent' }, entry)
  })
  const chainer = startChainer({
    ...{ database: desk.database, clock: desk.clock, restMilliseconds: 60_000 },
    signingKey: desk.site.context.keys.activity.signingKey,
  })
  await chainer.stop()
}

const at = (minute = 0) => new Date(desk.clock.now().getTime() + minute * 60_000)

describe('a normal day', () => {
  it('of ten thousand requests and of twelve people at work trips nothing', async () => {
    const morning = new Date('2026-11-21T08:30:00+13:00')
    for (const request of normalRequests(morning)) watching().watch(request)
    await logged(normalStaff(morning))
    await watching().look()
    expect(await opened()).toEqual([])
    const [hours] = await askAsAdmin<{ times: number }>(
      desk.database,
      'select sum(times)::integer as times from detection.hours',
    )
    expect(hours?.times).toBe(10_000)
  })
})

describe('what comes over the network', () => {
  it.each(detectionsOf('requests').map(({ id }, place) => [id, place] as const))(
    '%s is seen, and not before its threshold',
    async (detection, place) => {
      const requests = asRequests(REQUEST_ATTACKS[detection] ?? [], {
        from: at(),
        network: attackerOf(place),
      })
      for (const request of requests.slice(0, -1)) watching().watch(request)
      await watching().settled()
      expect(await opened()).not.toContain(detection)
      for (const request of requests.slice(-1)) watching().watch(request)
      await watching().settled()
      expect(await opened()).toContain(detection)
    },
  )
})

describe('what staff do', () => {
  it.each(Object.entries(LOG_ATTACKS))('%s is seen in the log', async (detection, script) => {
    const acts = script.map(({ person, minute, entry }) => ({
      person,
      at: at(minute),
      entry: entry,
    }))
    await logged(acts)
    await watching().look()
    expect(await opened()).toContain(detection)
  })

  it('at night is seen where the office is closed then', async () => {
    const night = new Date('2026-11-22T02:00:00+13:00')
    const acts = Array.from({ length: 15 }, (_, index) => ({
      ...{ person: 'owl', at: new Date(night.getTime() + index * 60_000) },
      entry: { event: 'enquiry-opened', subject: { kind: 'enquiry', id: `AC4H-20${String(index + 10)}` } },
    }))
    await logged(acts)
    await watching().look()
    expect(await opened()).toContain('after-hours-reads')
  })

  it('of their own name is seen, by a name that the watch never learns', async () => {
    await askQuestion(desk, { name: 'Zebedee Quillfeather', email: 'zq@exporter.example' })
    await askAsAdmin(
      desk.database,
      `insert into access.sessions (id, token_hash, person_id, name, role, created_at, last_seen_at, expires_at)
       select gen_random_uuid(), sha256(who::bytea), who, name, 'desk-agent', now(), now(), now() + interval '1 hour'
       from (values ('namesake', 'Zebedee Quillfeather'), ('somebody-else', 'Zebedee Marchbanks')) as people (who, name)`,
    )
    const [asked] = await askAsAdmin<{ reference: string }>(
      desk.database,
      `select reference from enquiries.enquiries where email = 'zq@exporter.example'`,
    )
    const subject = { kind: 'enquiry', id: asked?.reference ?? '' }
    const opens = (person: string) => ({ person, at: at(), entry: { event: 'enquiry-opened', subject } })
    await logged([opens('somebody-else'), opens('namesake')])
    await watching().look()
    const own = `select about_person as person, about_record as record from detection.incidents where detection = 'own-name'`
    expect(await askAsAdmin(desk.database, own)).toEqual([{ person: 'namesake', record: subject.id }])
  })

  it('is told of once, whatever is looked at again after a start', async () => {
    const before = await askAsAdmin(
      desk.database,
      'select detection, trips from detection.incidents order by 1',
    )
    await watching().look()
    expect(
      await askAsAdmin(desk.database, 'select detection, trips from detection.incidents order by 1'),
    ).toEqual(before)
  })
})

describe('a process that begins anew', () => {
  it('counts on from a day back, and tells of nothing twice', async () => {
    const trips: Trip[] = []
    const look = logLook({
      ...{ database: desk.database, clock: desk.clock, watch: logWatcher(() => true) },
      keep: (trip) => trips.push(trip),
      ownNames: () => Promise.resolve(new Set()),
      settled: () => Promise.resolve(),
    })
    await look()
    expect(trips).toEqual([])
    // One more than were told of before: the ten of that morning still count.
    await logged([{ person: 'curious', at: at(5), entry: { event: 'page-refused' } }])
    await look()
    expect(trips.map(({ detection }) => detection)).toEqual(['refused-pages'])
  })
})

describe('how the site stands', () => {
  it.each(Object.entries(READINESS_SIGNS))(
    '%s is seen when readiness has said so for long enough',
    async (detection, { check }) => {
      const watcher = stateWatcher([
        { name: check, check: () => Promise.resolve({ ok: false, facts: { stale: true } }) },
      ])
      const trips: Trip[] = []
      for (let minute = 0; minute < DETECTIONS[detection as DetectionName].threshold; minute++) {
        expect(trips).toEqual([])
        trips.push(...(await watcher.look(at(minute), { wall: minute * 60_000, steady: minute * 60_000 })))
      }
      expect(trips.map((trip) => trip.detection)).toEqual([detection])
    },
  )

  it('is read from checks that a site has', () => {
    expect(desk.site.rooms.flatMap(({ checks = [] }) => checks.map(({ name }) => name))).toContain(
      READINESS_SIGNS['exchange-standing'].check,
    )
  })

  it('a clock that goes forward or back is seen, and one that is corrected a little is not', async () => {
    const watcher = stateWatcher([])
    const look = (wall: number, steady: number) =>
      watcher.look(at(), { wall: wall * 1000, steady: steady * 1000 })
    expect(await look(0, 0)).toEqual([])
    expect(await look(61, 60)).toEqual([])
    expect((await look(420, 120)).map(({ counted }) => counted)).toEqual([299])
    expect((await look(180, 180)).map(({ detection }) => detection)).toEqual(['clock-jump'])
  })

  it('a log that was touched is seen in the night', async () => {
    const trips: Trip[] = []
    const parts = {
      clock: desk.clock,
      keep: (trip: Trip) => trips.push(trip),
      settled: () => Promise.resolve(),
    }
    await nightlyProof(parts, () => Promise.resolve(true))()
    expect(trips).toEqual([])
    await nightlyProof(parts, () => Promise.resolve(false))()
    expect(trips.map(({ detection }) => detection)).toEqual(['tampering'])
  })
})
