/** What a room shows the Commissioner's reviewer: which clocks it kept and missed, and what it proved last; counts alone. */

export interface ReviewedClock {
  /** Within the site, kebab-case. */
  readonly clock: string
  /** What must happen in time. */
  readonly words: string
  /** The section or the agreement that says so. */
  readonly law: string
  readonly kept: number
  readonly missed: number
  readonly running: number
}

export interface ReviewedProof {
  readonly proof: string
  readonly words: string
  readonly holds: boolean
  /** What was found: `12 certificates, each as it was signed`. */
  readonly found: string
}

export interface Reviewed {
  readonly clocks?: readonly ReviewedClock[]
  readonly proofs?: readonly ReviewedProof[]
}

/** Counts in transactions of its own, under its room's role. */
export type ReviewSource = () => Promise<Reviewed>
