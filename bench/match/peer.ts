/** What every engine of the comparison gets and gives. */
import type { Gender } from '#kernel'

/** A person as all engines get them: names in A-Z, the birth date as eight digits, so that nobody pays for parsing. */
export interface ComparablePerson {
  readonly family: string
  readonly given: string
  readonly born: string
  readonly gender: Gender
}

export interface FoundPerson {
  /** The place in the list. */
  readonly position: number
  /** 0 to 100. */
  readonly score: number
}

export interface Peer {
  readonly name: string
  /** How its expert set it up: the indexes and the shape of the question. */
  readonly setUp: string
  /** How many scans it is asked at once: 1 unless it is made for batches. */
  readonly batch: number
  readonly find: (people: readonly ComparablePerson[]) => Promise<readonly (readonly FoundPerson[])[]>
  readonly close: () => Promise<void>
}

/** Weighs two people as the peers that only search leave it to their user to do. */
export type Weigh = (traveller: ComparablePerson, listed: ComparablePerson) => number

export type OpenPeer = (list: readonly ComparablePerson[], weigh: Weigh) => Promise<Peer>

/** Below this nobody would alert; engines need not report it. */
export const LOWEST_SCORE = 75
