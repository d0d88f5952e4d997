/** The one who links a site's records and signs checkpoints, within a second and without making anybody wait. */
import type { KeyObject } from 'node:crypto'
import type { Clock } from '#kernel'
import { followCommits, type Database } from '#database'
import type { Chain, ChainName } from './activity-record.ts'
import { linkRecords } from './chain.ts'
import { signCheckpoint, type Checkpoint } from './checkpoint.ts'
import {
  chainingRole,
  insertCheckpoint,
  insertLinks,
  lastCheckpoint,
  lastLink,
  lockChain,
  takeUnlinked,
} from './store.ts'

export interface ChainerOptions {
  readonly database: Database
  readonly signingKey: KeyObject
  readonly clock: Clock
  /** Default `main`. */
  readonly chain?: Chain
  /** The least time between two looks; default 400 ms. */
  readonly restMilliseconds?: number
  /** At the latest after so many links comes a checkpoint; default 500. */
  readonly checkpointLinks?: number
  /** At the latest after so long comes a checkpoint, if there is anything new; default a minute. */
  readonly checkpointMilliseconds?: number
  /** Keeps each checkpoint outside the database: `keepCheckpointsIn(file)`. */
  readonly keepCheckpoint?: (checkpoint: Checkpoint) => Promise<void>
  /** Told of each failed look; the chainer goes on by itself. */
  readonly onTrouble?: (error: unknown) => void
}

export interface Chainer {
  /** Links everything that is committed now; returns how many records it linked. */
  linkNow(): Promise<number>
  /** There may be something to link. */
  nudge(): void
  /** Links the rest, signs a last checkpoint and rests for good. */
  stop(): Promise<void>
}

const MOST_AT_ONCE = 1000

/**
 * Looks after every commit of this process, and when another one announces records. Acts announce nothing themselves:
 * PostgreSQL lets one announcing transaction commit at a time, and a site is not serialised by its own log.
 */
export const ACTIVITY_RECORDS = 'activity_records'

export function startChainer(options: ChainerOptions): Chainer {
  const { database, chain = 'main', restMilliseconds = 400, onTrouble = () => undefined } = options
  // Looks follow one another: a second one would only wait for the first one's lock.
  let latest: Promise<unknown> = Promise.resolve()
  let unsealedSince: Date | undefined

  const inTurn = (look: () => Promise<number>): Promise<number> => {
    const turn = latest.then(look)
    latest = turn.catch(() => undefined)
    return turn
  }
  const link = async (closing: boolean) => {
    const linked = await linkAll(options, closing)
    unsealedSince = linked.unsealedSince
    return linked.count
  }
  const linkNow = () => inTurn(() => link(false))
  const following = followCommits({
    work: linkNow,
    onTrouble,
    restMilliseconds,
    listener: database.listener,
    // What is silent is announced to nobody.
    channels: chain === 'main' ? [ACTIVITY_RECORDS] : [],
    nextIn: () => unsealedSince && checkpointDueIn(options, unsealedSince),
  })
  // Two chainers must not wake each other without end.
  const chaining = [chainingRole(database, chain), chainingRole(database, 'main')]
  const ignore = database.onCommit((role) => {
    if (!chaining.includes(role)) following.nudge()
  })

  return {
    linkNow,
    nudge: following.nudge,
    stop: async () => {
      ignore()
      await following.stop()
      await inTurn(() => link(true))
    },
  }
}

interface Linked {
  readonly count: number
  /** When the last checkpoint was signed, if there are links after it. */
  readonly unsealedSince: Date | undefined
}

async function linkAll(options: ChainerOptions, closing: boolean): Promise<Linked> {
  let linked = 0
  for (;;) {
    const { count, checkpoint, unsealedSince } = await linkSome(options, closing)
    linked += count
    // Only what is committed may be kept outside: a kept checkpoint of a lost transaction would accuse the innocent.
    if (checkpoint !== undefined) await options.keepCheckpoint?.(checkpoint)
    if (count < MOST_AT_ONCE) return { count: linked, unsealedSince }
  }
}

async function linkSome(
  options: ChainerOptions,
  closing: boolean,
): Promise<Linked & { readonly checkpoint: Checkpoint | undefined }> {
  const { database, chain = 'main' } = options
  const name: ChainName = `${database.site}/${chain}`
  return database.as(chainingRole(database, chain), async (tx) => {
    await lockChain(tx, chain)
    const last = await lastLink(tx, chain)
    const links = linkRecords(name, last, await takeUnlinked(tx, chain, MOST_AT_ONCE))
    if (links.length > 0) await insertLinks(tx, chain, links)
    const end = links.at(-1) ?? last
    const previous = await lastCheckpoint(tx, chain)
    const now = options.clock.now()
    const nothing = { count: links.length, checkpoint: undefined, unsealedSince: undefined }
    if (end.number === (previous?.linkNumber ?? 0)) return nothing
    if (!closing && !isCheckpointDue(options, end.number, previous, now)) {
      return { ...nothing, unsealedSince: previous?.at }
    }
    const checkpoint = signCheckpoint(name, end, now, options.signingKey)
    await insertCheckpoint(tx, chain, checkpoint)
    return { ...nothing, checkpoint }
  })
}

function isCheckpointDue(
  options: ChainerOptions,
  links: number,
  previous: { readonly linkNumber: number; readonly at: Date } | undefined,
  now: Date,
): boolean {
  if (previous === undefined) return links > 0
  const { checkpointLinks = 500 } = options
  return (
    links - previous.linkNumber >= checkpointLinks ||
    now.getTime() - previous.at.getTime() >= checkpointMilliseconds(options)
  )
}

function checkpointDueIn(options: ChainerOptions, unsealedSince: Date): number {
  const due = unsealedSince.getTime() + checkpointMilliseconds(options)
  // A clock that stands still must not make it look without end.
  return Math.max(due - options.clock.now().getTime(), LOOK_AGAIN_AT_THE_EARLIEST_MS)
}

const LOOK_AGAIN_AT_THE_EARLIEST_MS = 1000

const checkpointMilliseconds = ({ checkpointMilliseconds: milliseconds = 60_000 }: ChainerOptions) =>
  milliseconds
