/** What an engine reached: whom it found of the listed, and whom it alerted of those who are only nearly listed. */
import type { FoundPerson } from './peer.ts'

export interface ScanOutcome {
  /** The listed person's place in the list; undefined for somebody else. */
  readonly truly: number | undefined
  readonly found: readonly FoundPerson[]
}

export interface ReachedAccuracy {
  readonly threshold: number
  readonly recall: number
  /** The share of scans by others that alert somebody. */
  readonly wrong: number
}

/** Thresholds in steps of a tenth of a point. */
const STEPS = Array.from({ length: 251 }, (_, step) => 75 + step / 10)

export function accuracyAt(outcomes: readonly ScanOutcome[], threshold: number): ReachedAccuracy {
  let [listed, hits, others, wrong] = [0, 0, 0, 0]
  for (const { truly, found } of outcomes) {
    const reported = found.filter(({ score }) => score >= threshold)
    if (truly === undefined) {
      others++
      if (reported.length > 0) wrong++
    } else {
      listed++
      if (reported.some(({ position }) => position === truly)) hits++
    }
  }
  return { threshold, recall: hits / Math.max(1, listed), wrong: wrong / Math.max(1, others) }
}

/** The highest threshold that reaches the recall; undefined where none does. */
export function atRecall(outcomes: readonly ScanOutcome[], recall: number): ReachedAccuracy | undefined {
  return STEPS.map((step) => accuracyAt(outcomes, step)).findLast((one) => one.recall >= recall)
}

/** The lowest threshold that alerts no more of the others; undefined where every one does. */
export function atWrong(outcomes: readonly ScanOutcome[], wrong: number): ReachedAccuracy | undefined {
  return STEPS.map((step) => accuracyAt(outcomes, step)).find((one) => one.wrong <= wrong)
}
