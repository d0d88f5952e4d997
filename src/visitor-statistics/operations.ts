/** What the visitor statistics do for others. */
import { operation } from '#rooms'
import type { VisitCount } from './visit-counts.ts'

/** Keeps counts of before, where none are kept yet: for a demonstration, which begins with some. */
export const KeepPastVisits = operation<(counts: readonly VisitCount[]) => Promise<void>>('KeepPastVisits')
