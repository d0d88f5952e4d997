/** Files of a header alone that would clear all debts, or all warrants, of the people whom an extract names. */
import { fault, type Fault } from '#kernel'
import type { RowCounts } from './read-extract.ts'
import type { Loss } from './what-stayers-lose.ts'

/**
 * Such a file broke off. People without an unpaid debt or a live
 * warrant have none to lose, and are let through; one that was paid is named with the amount 0.
 */
export function brokenOffFiles(rows: RowCounts, { standing }: Loss): readonly Fault[] {
  return [
    ...(rows.debts === 0 && standing.debts > 0 ? [fault('debts-header-only', { file: 'debts.csv' })] : []),
    ...(rows.warrants === 0 && standing.warrants > 0
      ? [fault('warrants-header-only', { file: 'warrants.csv' })]
      : []),
  ]
}
