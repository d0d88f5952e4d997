/** What the silent compartment holds of one who asks, as Justice is told of it: which person of its register, and how certain. */
import type { CompareWith } from '#rooms'

export const HELD_AS = ['silent-list-entry', 'silent-alert'] as const
export type HeldAs = (typeof HELD_AS)[number]

export interface Finding {
  /** Justice's number for the person of the list. */
  readonly personProfileNumber: string
  readonly heldAs: HeldAs
  readonly certainty: 'certain' | 'near'
}

/** Somebody of the compartment, under each identity that it holds of them. */
export interface HeldSilently extends Pick<Finding, 'personProfileNumber' | 'heldAs'> {
  readonly identities: readonly Parameters<CompareWith>[0][]
}

/** One of a kind for each person, the surer one; what is certain comes first. */
export class Findings {
  readonly #found = new Map<string, Finding>()

  add({ personProfileNumber, heldAs, identities }: HeldSilently, compare: CompareWith): void {
    for (const identity of identities) {
      const certainty = compare(identity)
      const key = `${heldAs} ${personProfileNumber}`
      if (certainty === undefined || this.#found.get(key)?.certainty === 'certain') continue
      this.#found.set(key, { personProfileNumber, heldAs, certainty })
    }
  }

  all(): readonly Finding[] {
    return [...this.#found.values()].toSorted(
      (a, b) => Number(a.certainty === 'near') - Number(b.certainty === 'near'),
    )
  }
}
