/** From the bytes of a list message to everything that applying it needs; runs in the list worker. */
import { isBeyondGuard, type ListGuard } from '#agreement'
import { buildIndex, compileStandards, indexBuffer, type MatchingStandards } from '#matching'
import { BrokenPromise, fault, openAtRest, sealAtRest, type Fault } from '#kernel'
import { checkRows, type RowRules } from './check-rows.ts'
import { compareVersions, type ListChanges } from './compare-versions.ts'
import { bindEntries } from './entry-book.ts'
import { listedPerson, type ListEntry } from './list-entry.ts'
import { hashOfEntries, isListHeader, type ListHeader } from './list-header.ts'

/** The list in force as it lies in the database. */
export interface StoredList {
  readonly number: number
  /** The interception half, as a JSON array of entries. */
  readonly interceptionEntries: string
  readonly sealedSilentHalf: Uint8Array
}

export interface PrepareRequest {
  /** The message's body, UTF-8 JSON. */
  readonly body: Uint8Array
  /** The interception half in force, as a JSON array of entries. */
  readonly currentInterceptions: string
  readonly screeningKey: Uint8Array
  readonly standards: MatchingStandards
  readonly rules: RowRules
  readonly guard: ListGuard
}

export interface PreparedList {
  readonly header: ListHeader
  readonly contentHash: string
  readonly interceptionEntries: string
  readonly interceptionCount: number
  readonly sealedSilentHalf: Uint8Array
  /** Changes of the interception half; those of the silent half are told to nobody. */
  readonly changes: ListChanges
  readonly beyondGuard: boolean
  /** The whole body, sealed, for a list that waits for its release. */
  readonly sealedBody: Uint8Array
  readonly index: BuiltIndex
}

export type Preparation =
  | { readonly prepared: PreparedList }
  | { readonly refused: readonly Fault[]; readonly header?: ListHeader; readonly contentHash?: string }

export function silentHalfContext(listNumber: number): string {
  return `silent-half/${listNumber}`
}

export function heldListContext(listNumber: number): string {
  return `held-list/${listNumber}`
}

/** The silent half opened; a half that does not open under the screening key is a broken promise, not an empty list. */
export function openSilentHalf(
  key: Uint8Array,
  listNumber: number,
  sealed: Uint8Array,
): readonly ListEntry[] {
  const opened = openAtRest(key, silentHalfContext(listNumber), sealed)
  if (opened === undefined)
    throw new BrokenPromise('the silent half of the list does not open under the screening key')
  return JSON.parse(opened.toString('utf8')) as readonly ListEntry[]
}

/**
 * What a list becomes for screening, in buffers that threads share. Each half has an index of its own: how common a name
 * is among the people of an index weighs in every match, so an interception must be found as though nobody were under
 * silent alert.
 */
export interface BuiltIndex {
  readonly interception: SharedArrayBuffer
  readonly silent: SharedArrayBuffer
  /** The entries as they are held, for those that match. */
  readonly entries: SharedArrayBuffer
}

export function indexOf(
  standards: MatchingStandards,
  interception: readonly ListEntry[],
  silent: readonly ListEntry[],
): BuiltIndex {
  const plan = compileStandards(standards)
  if (!plan.ok) throw new BrokenPromise('the matching standards of the agreement in force do not compile')
  const built = (half: readonly ListEntry[]) => indexBuffer(buildIndex(plan.value, half.map(listedPerson)))
  return {
    interception: built(interception),
    silent: built(silent),
    entries: bindEntries([...interception, ...silent]),
  }
}

function readBody(body: Uint8Array): { header: ListHeader; entries: readonly unknown[] } | undefined {
  try {
    const value = JSON.parse(Buffer.from(body).toString('utf8')) as { header?: unknown; entries?: unknown }
    if (!isListHeader(value.header) || !Array.isArray(value.entries)) return undefined
    return { header: value.header, entries: value.entries }
  } catch {
    return undefined
  }
}

export function prepareList(request: PrepareRequest): Preparation {
  const read = readBody(request.body)
  if (read === undefined) return { refused: [fault('list-not-readable')] }
  const { header } = read
  const contentHash = hashOfEntries(read.entries)
  const faults = checkRows(read.entries, request.rules)
  if (header.count !== read.entries.length)
    return { refused: [fault('list-count-wrong'), ...faults], header, contentHash }
  if (faults.length > 0) return { refused: faults, header, contentHash }

  const entries = read.entries as readonly ListEntry[]
  const interception = entries.filter((entry) => entry.alert_type === 'interception')
  const silent = entries.filter((entry) => entry.alert_type === 'silent')
  const { screeningKey } = request
  const currentInterception = JSON.parse(request.currentInterceptions) as ListEntry[]
  return {
    prepared: {
      header,
      contentHash,
      interceptionEntries: JSON.stringify(interception),
      interceptionCount: interception.length,
      sealedSilentHalf: sealAtRest(
        screeningKey,
        silentHalfContext(header.number),
        Buffer.from(JSON.stringify(silent)),
      ),
      changes: compareVersions(currentInterception, interception),
      // The silent half is guarded at Justice, where it may be seen: a list held here for it would tell of it.
      beyondGuard: isBeyondGuard(currentInterception.length, interception.length, request.guard),
      sealedBody: sealAtRest(screeningKey, heldListContext(header.number), request.body),
      index: indexOf(request.standards, interception, silent),
    },
  }
}
