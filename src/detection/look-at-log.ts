/** Looks at the activity log from where the last look ended. The first look of a process reads a day back, to count on from there. */
import { actsSince, lastLinkBefore, type LoggedAct } from '#activity'
import type { Database } from '#database'
import type { Clock } from '#kernel'
import type { Trip } from './detection.ts'
import type { DetectionName } from './detections.ts'
import { savePosition, selectPosition } from './hours-store.ts'
import type { LogWatcher } from './watch-log.ts'

const READER = 'staff-activity'
const AT_ONCE = 2000
/** The longest window of a detection of the log. */
const LONGEST_MS = 24 * 3_600_000

export interface LogLook {
  readonly database: Database
  readonly clock: Clock
  readonly watch: LogWatcher
  readonly keep: (trip: Trip<DetectionName>) => void
  /** Of the acts, those by whoever has the name that the record holds: by their links. */
  ownNames(acts: readonly LoggedAct[]): Promise<ReadonlySet<number>>
  /** Everything that was kept is written. */
  settled(): Promise<void>
}

export type LookAtLog = () => Promise<void>

/** Each look goes on from the one before; nothing of the log is kept but what trips. */
export function logLook(look: LogLook): LookAtLog {
  const { database, clock } = look
  const { site } = database
  let reached: number | undefined
  return async () => {
    const dayAgo = new Date(clock.now().getTime() - LONGEST_MS)
    const aDayBack = await database.as(`${site}_auditor`, (tx) => lastLinkBefore(tx, dayAgo))
    // Where nobody has looked before, what is older than a day is nobody’s news.
    const told = (await database.as(`${site}_detection`, (tx) => selectPosition(tx, READER))) ?? aDayBack
    let from = reached ?? Math.min(told, aDayBack)
    for (let acts = await read(from); acts.length > 0; acts = await read(from)) {
      await watchActs(look, acts, told)
      from = acts.at(-1)?.linkNumber ?? from
      reached = from
      const position = from
      await database.as(`${site}_detection`, (tx) => savePosition(tx, READER, position))
    }
  }

  function read(link: number): Promise<readonly LoggedAct[]> {
    return database.as(`${site}_auditor`, (tx) => actsSince(tx, { link, most: AT_ONCE }))
  }
}

/** What was told of before this process began is counted, and not told of again. */
async function watchActs(
  { watch, keep, ownNames, settled }: LogLook,
  acts: readonly LoggedAct[],
  told: number,
) {
  const own = await ownNames(acts.filter(({ linkNumber }) => linkNumber > told))
  for (const act of acts) {
    const trips = watch(act, own.has(act.linkNumber))
    if (act.linkNumber > told) for (const trip of trips) keep(trip)
  }
  await settled()
}
