/** Gathers what tripped and writes it down: the first at once, what comes meanwhile together, so that a flood is few rows. */
import { recordActivity, type ActivityActor } from '#activity'
import { announce, type Database, type Tx } from '#database'
import type { NewId } from '#kernel'
import { INCIDENTS } from './channels.ts'
import { RESPONSES, type Trip } from './detection.ts'
import { DETECTIONS, type DetectionName } from './detections.ts'
import { aboutIncident } from './incident.ts'
import type { Marks } from './marks.ts'
import { insertTrip, openOrJoin } from './store.ts'

export const THE_WATCH: ActivityActor = { kind: 'process', id: 'security-watch', role: 'detection' }

export interface TripKeeper {
  keep(trip: Trip<DetectionName>): void
  /** Resolves when everything so far is written, or could not be. */
  settled(): Promise<void>
}

export interface KeeperParts {
  readonly database: Database
  readonly newId: NewId
  readonly marks: Marks
  /** Told of each incident that is new. */
  opened?(incident: OpenedIncident): void
  trouble(error: unknown): void
}

export interface OpenedIncident {
  readonly id: string
  readonly detection: DetectionName
  readonly at: Date
  readonly counted: number
}

interface Gathered {
  readonly trip: Trip<DetectionName>
  firstAt: Date
  lastAt: Date
  counted: number
  trips: number
  readonly what: Map<string, number>
}

/** While the database does not answer, no more than so many wait. */
const MOST_WAITING = 1000
const MOST_KINDS = 20

export function tripKeeper(parts: KeeperParts): TripKeeper {
  let waiting = new Map<string, Gathered>()
  let writing: Promise<void> | undefined

  async function write(): Promise<void> {
    while (waiting.size > 0) {
      const now = waiting
      waiting = new Map()
      try {
        await writeAll(parts, [...now.values()])
      } catch (error) {
        parts.trouble(error)
        // It is tried again with what trips next; what tripped since is the later one.
        for (const [name, one] of now)
          if (waiting.size < MOST_WAITING && !waiting.has(name)) waiting.set(name, one)
        return
      }
    }
  }

  return {
    keep(trip) {
      const name = `${trip.detection} ${trip.key}`
      const gathered = waiting.get(name)
      if (gathered !== undefined) add(gathered, trip)
      else if (waiting.size < MOST_WAITING) waiting.set(name, gather(trip))
      writing ??= write().finally(() => (writing = undefined))
    },
    async settled() {
      await writing
    },
  }
}

function gather(trip: Trip<DetectionName>): Gathered {
  const { at, counted, what } = trip
  return { trip, firstAt: at, lastAt: at, counted, trips: 1, what: new Map([[what, 1]]) }
}

function add(gathered: Gathered, { at, counted, what }: Trip): void {
  gathered.trips += 1
  if (at < gathered.firstAt) gathered.firstAt = at
  if (at > gathered.lastAt) gathered.lastAt = at
  gathered.counted = Math.max(gathered.counted, counted)
  if (gathered.what.has(what) || gathered.what.size < MOST_KINDS)
    gathered.what.set(what, (gathered.what.get(what) ?? 0) + 1)
}

async function writeAll(parts: KeeperParts, all: readonly Gathered[]): Promise<void> {
  const { database, opened } = parts
  const fresh = await database.as(`${database.site}_detection`, async (tx) => {
    const found: OpenedIncident[] = []
    for (const one of all) found.push(...(await writeOne(tx, parts, one)))
    await announce(tx, INCIDENTS)
    return found
  })
  for (const one of fresh) opened?.(one)
}

/** The incident, where it is new. */
async function writeOne(
  tx: Tx,
  { newId, marks }: KeeperParts,
  g: Gathered,
): Promise<readonly OpenedIncident[]> {
  const { detection, key, about } = g.trip
  const { threshold, minutes, response } = DETECTIONS[detection]
  const keyMark = marks.markOf(detection, key)
  const { id, isNew } = await openOrJoin(tx, {
    ...{ id: newId(), detection, keyMark, threshold, minutes },
    ...{ firstAt: g.firstAt, lastAt: g.lastAt, trips: g.trips, counted: g.counted },
    grade: RESPONSES[response].grade,
    networkSealed: about.network === undefined ? null : marks.seal(keyMark, about.network),
    person: about.person ?? null,
    record: about.record ?? null,
  })
  for (const [what, times] of g.what)
    await insertTrip(tx, { id: newId(), incident: id, at: g.lastAt, times, what })
  if (!isNew) return []
  const details = { detection, counted: g.counted }
  await recordActivity(tx, g.firstAt, THE_WATCH, {
    event: 'security-incident-opened',
    subject: aboutIncident(id),
    details,
  })
  return [{ id, detection, at: g.firstAt, counted: g.counted }]
}
