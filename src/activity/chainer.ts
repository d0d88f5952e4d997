/** The one who links a site's records and signs checkpoints, within a second and without making anybody wait. */
import type { KeyObject } from 'node:crypto'
import type { Clock } from '#kernel'
import type { Database } from '#database'
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
  /** How long it rests between two looks; default 400 ms. */
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
  /** Links the rest, signs a last checkpoint and rests for good. */
  stop(): Promise<void>
}

const MOST_AT_ONCE = 1000

export function startChainer(o: ChainerOptions): Chainer {
  const { restMilliseconds = 400, onTrouble = () => undefined } = o
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  // Looks follow one another: a second one would only wait for the first one's lock.
  let latest: Promise<unknown> = Promise.resolve()

  const inTurn = (look: () => Promise<number>): Promise<number> => {
    const turn = latest.then(look)
    latest = turn.catch(() => undefined)
    return turn
  }
  const linkNow = () => inTurn(() => linkAll(o, false))
  const lookAgain = () => {
    timer = setTimeout(() => {
      void linkNow()
        .catch(onTrouble)
        .finally(() => {
          if (!stopped) lookAgain()
        })
    }, restMilliseconds)
  }
  lookAgain()

  return {
    linkNow,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await inTurn(() => linkAll(o, true))
    },
  }
}

async function linkAll(o: ChainerOptions, closing: boolean): Promise<number> {
  let linked = 0
  for (;;) {
    const { count, checkpoint } = await linkSome(o, closing)
    linked += count
    // Only what is committed may be kept outside: a kept checkpoint of a lost transaction would accuse the innocent.
    if (checkpoint !== undefined) await o.keepCheckpoint?.(checkpoint)
    if (count < MOST_AT_ONCE) return linked
  }
}

async function linkSome(
  o: ChainerOptions,
  closing: boolean,
): Promise<{ count: number; checkpoint: Checkpoint | undefined }> {
  const { database, chain = 'main' } = o
  const name: ChainName = `${database.site}/${chain}`
  return database.as(chainingRole(database, chain), async (tx) => {
    await lockChain(tx, chain)
    const last = await lastLink(tx, chain)
    const links = linkRecords(name, last, await takeUnlinked(tx, chain, MOST_AT_ONCE))
    if (links.length > 0) await insertLinks(tx, chain, links)
    const end = links.at(-1) ?? last
    const previous = await lastCheckpoint(tx, chain)
    const now = o.clock.now()
    if (!closing && !isCheckpointDue(o, end.number, previous, now)) {
      return { count: links.length, checkpoint: undefined }
    }
    if (end.number === (previous?.linkNumber ?? 0)) return { count: links.length, checkpoint: undefined }
    const checkpoint = signCheckpoint(name, end, now, o.signingKey)
    await insertCheckpoint(tx, chain, checkpoint)
    return { count: links.length, checkpoint }
  })
}

function isCheckpointDue(
  { checkpointLinks = 500, checkpointMilliseconds = 60_000 }: ChainerOptions,
  links: number,
  previous: { readonly linkNumber: number; readonly at: Date } | undefined,
  now: Date,
): boolean {
  if (previous === undefined) return links > 0
  return (
    links - previous.linkNumber >= checkpointLinks ||
    (links > previous.linkNumber && now.getTime() - previous.at.getTime() >= checkpointMilliseconds)
  )
}
