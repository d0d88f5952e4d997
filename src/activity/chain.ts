/** How records are chained: each link's hash covers its record's hash and the hash before it. Pure. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '#kernel'
import type { ActivityRecord, ChainName } from './activity-record.ts'

export interface ActivityLink {
  /** From 1, without gaps: the order in which the chainer saw the records committed. */
  readonly number: number
  readonly recordId: string
  readonly recordHash: string
  readonly previousHash: string
  readonly hash: string
}

/** What stands before the first link. */
export const BEFORE_THE_FIRST = '0'.repeat(64)

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

export function recordHash(record: ActivityRecord): string {
  return sha256(canonicalJson({ ...record, at: record.at.toISOString() }))
}

export function linkHash(chain: ChainName, link: Omit<ActivityLink, 'hash'>): string {
  const { number, recordId, previousHash } = link
  return sha256(canonicalJson({ chain, number, recordId, recordHash: link.recordHash, previousHash }))
}

/** Links the records to what was there, in the order given. */
export function linkRecords(
  chain: ChainName,
  last: { readonly number: number; readonly hash: string },
  records: readonly ActivityRecord[],
): readonly ActivityLink[] {
  let { number, hash: previousHash } = last
  return records.map((record) => {
    number += 1
    const link = { number, recordId: record.id, recordHash: recordHash(record), previousHash }
    const hash = linkHash(chain, link)
    previousHash = hash
    return { ...link, hash }
  })
}
