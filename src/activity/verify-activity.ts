/** The offline verifier: proves a chain, or names the first broken record. */
import type { KeyObject } from 'node:crypto'
import { unreachable } from '#kernel'
import type { ActivitySource } from './activity-source.ts'
import { BEFORE_THE_FIRST, linkHash, recordHash, type ActivityLink } from './chain.ts'
import { isSignedBy, type Checkpoint } from './checkpoint.ts'
import type { LinkAndRecord } from './store.ts'

export const BREAKS = {
  'record-changed': 'The record is not the one that was linked: something in it was changed.',
  'record-missing': 'The record that was linked, or was waiting to be, is gone.',
  'record-inserted': 'The record did not come in through the log: it is neither linked nor waiting.',
  'record-linked-twice': 'The record is linked a second time.',
  'link-changed': 'The link is not the one that was made: its own hash does not fit.',
  'link-missing': 'A link is missing before this one, or stands elsewhere.',
  'order-changed': 'The link does not follow the one before it.',
  'checkpoint-forged': 'The checkpoint is not signed by a key that is trusted.',
  'checkpoint-mismatch': 'The chain was rewritten: it is not what the signed checkpoint says.',
  'chain-truncated': 'The end of the chain was cut off: a signed checkpoint knows of more.',
  'export-unreadable': 'The line of the export cannot be read.',
} as const
export type Break = keyof typeof BREAKS

export interface BrokenAt {
  readonly what: Break
  readonly sentence: string
  /** The link's number; of an unreadable export, the line. */
  readonly number: number
  readonly recordId?: string
}

export interface ActivityVerification {
  readonly chain: string
  readonly intact: boolean
  readonly broken?: BrokenAt
  /** How many records are linked, of those that were looked at, and which links they are. */
  readonly linked: number
  readonly firstLink: number
  readonly lastLink: number
  readonly checkpoints: number
  /** Links that no signed checkpoint covers yet: until then a forger could rewrite them. */
  readonly sinceCheckpoint: number
  /** The tail: recorded and waiting to be linked. */
  readonly waiting: number
  readonly oldestWaitingAt?: Date
}

export interface VerifyOptions {
  readonly source: ActivitySource
  /** Public keys of the site, those of earlier years included. */
  readonly trustedKeys: readonly KeyObject[]
  /** Checkpoints kept outside the database. */
  readonly keptCheckpoints?: readonly Checkpoint[]
}

export async function verifyActivity(options: VerifyOptions): Promise<ActivityVerification> {
  const walk = new ChainWalk(options)
  const kept = new Map(
    (options.keptCheckpoints ?? []).map((checkpoint) => [checkpoint.linkNumber, checkpoint]),
  )
  let broken: BrokenAt | undefined
  for await (const item of options.source.items()) {
    switch (item.kind) {
      case 'link': {
        broken = walk.link(item)
        const anchor = kept.get(item.link.number)
        kept.delete(item.link.number)
        if (broken === undefined && anchor !== undefined) broken = walk.anchor(anchor)
        break
      }
      case 'checkpoint':
        broken = walk.checkpoint(item.checkpoint)
        break
      case 'unreadable':
        broken = brokenAt('export-unreadable', item.line)
        break
      default:
        unreachable(item)
    }
    if (broken !== undefined) break
  }
  const unlinked = await options.source.unlinked()
  broken ??= [...kept.values()]
    .filter((checkpoint) => checkpoint.linkNumber >= walk.firstLink)
    .map((checkpoint) => walk.anchor(checkpoint))
    .find((found) => found !== undefined)
  if (broken === undefined && unlinked.missingRecordNumber !== undefined) {
    broken = brokenAt('record-missing', walk.last.number)
  }
  if (broken === undefined && unlinked.strayRecordId !== undefined) {
    broken = brokenAt('record-inserted', walk.last.number, unlinked.strayRecordId)
  }
  return {
    chain: options.source.chain,
    intact: broken === undefined,
    ...(broken === undefined ? {} : { broken }),
    ...walk.figures(),
    waiting: unlinked.waiting,
    ...(unlinked.oldestWaitingAt === undefined ? {} : { oldestWaitingAt: unlinked.oldestWaitingAt }),
  }
}

function brokenAt(what: Break, number: number, recordId?: string): BrokenAt {
  return { what, sentence: BREAKS[what], number, ...(recordId === undefined ? {} : { recordId }) }
}

/** Goes along the chain and holds what the next link must follow. */
class ChainWalk {
  readonly #options: VerifyOptions
  readonly #seen = new Set<string>()
  last: Pick<ActivityLink, 'number' | 'hash'> = { number: 0, hash: BEFORE_THE_FIRST }
  firstLink = 0
  #checkpoints = 0
  #covered = 0

  constructor(options: VerifyOptions) {
    this.#options = options
  }

  link({ link, record }: LinkAndRecord): BrokenAt | undefined {
    const { number, recordId, previousHash } = link
    const isStart = this.firstLink === 0
    if (isStart) {
      // An export may begin anywhere; what it begins with is then vouched for by the next checkpoint.
      this.firstLink = number
      this.#covered = number - 1
      if (!this.#options.source.complete) this.last = { number: number - 1, hash: previousHash }
    }
    if (number !== this.last.number + 1) return brokenAt('link-missing', number, recordId)
    if (linkHash(this.#options.source.chain, link) !== link.hash)
      return brokenAt('link-changed', number, recordId)
    if (previousHash !== this.last.hash) return brokenAt('order-changed', number, recordId)
    if (this.#seen.has(recordId)) return brokenAt('record-linked-twice', number, recordId)
    if (record === undefined) return brokenAt('record-missing', number, recordId)
    if (recordHash(record) !== link.recordHash || record.id !== recordId) {
      return brokenAt('record-changed', number, recordId)
    }
    this.#seen.add(recordId)
    this.last = link
    return undefined
  }

  /** A checkpoint of the chain itself. */
  checkpoint(checkpoint: Checkpoint): BrokenAt | undefined {
    const broken = this.anchor(checkpoint)
    if (broken !== undefined) return broken
    this.#checkpoints += 1
    this.#covered = checkpoint.linkNumber
    return undefined
  }

  /** A checkpoint, from wherever, of the link just passed or of one that should exist. */
  anchor(checkpoint: Checkpoint): BrokenAt | undefined {
    const { linkNumber } = checkpoint
    if (!isSignedBy(this.#options.source.chain, checkpoint, this.#options.trustedKeys)) {
      return brokenAt('checkpoint-forged', linkNumber)
    }
    if (linkNumber > this.last.number) return brokenAt('chain-truncated', this.last.number)
    if (linkNumber < this.last.number || checkpoint.hash !== this.last.hash) {
      return brokenAt('checkpoint-mismatch', linkNumber)
    }
    return undefined
  }

  figures() {
    return {
      linked: this.#seen.size,
      firstLink: this.firstLink,
      lastLink: this.last.number,
      checkpoints: this.#checkpoints,
      sinceCheckpoint: this.last.number - this.#covered,
    }
  }
}
