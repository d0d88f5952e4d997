/** What travellers are matched against: one immutable index, replaced whole; a failed refresh keeps the one in force. */
import type { MatchingIndex } from '#matching'

export interface IndexInForce {
  /** The halves of the list, each matched as though the other did not exist. */
  readonly halves: readonly [interception: MatchingIndex, silent: MatchingIndex]
  /** The entries as they are held; `findEntry` reads it. */
  readonly entries: SharedArrayBuffer
  readonly listNumber: number
  readonly withdrawalNumber: number
  readonly validUntil: Date
  readonly agreement: string
  readonly agreementVersion: string
}

export interface IndexHolder {
  current(): IndexInForce | undefined
  swap(next: IndexInForce): void
}

export function indexHolder(): IndexHolder {
  let current: IndexInForce | undefined
  return {
    current: () => current,
    swap: (next) => {
      current = next
    },
  }
}
