/** What an extract may change of a debt or a warrant on which Justice has acted since the extract before it. */
import type { Debt, PersonRecord, Warrant } from './register.ts'

/** A debt as an act left it, and what the extract had said before. */
export interface ActedDebt extends Pick<Debt, 'debtId' | 'outstandingCents' | 'underArrangement'> {
  readonly actedAt: Date
  readonly extract: Pick<Debt, 'outstandingCents' | 'underArrangement'>
}

export interface ActedWarrant extends Pick<Warrant, 'warrantId' | 'status'> {
  readonly actedAt: Date
  readonly extract: Pick<Warrant, 'status'>
}

export interface ActedRows {
  readonly debts: readonly ActedDebt[]
  readonly warrants: readonly ActedWarrant[]
}

export interface UnderActs<R extends PersonRecord> {
  readonly record: R
  /** Of these the extract knows better: the acts no longer stand in its way. */
  readonly knownDebtIds: readonly string[]
  readonly knownWarrantIds: readonly string[]
}

/**
 * An extract that says when it was written knows of every act before that, and of none after. One that does not say
 * knows of an act on a row if it no longer says of that row what it said before the act.
 */
export function underActs<R extends PersonRecord>(
  record: R,
  acted: ActedRows,
  writtenAt: Date | undefined,
): UnderActs<R> {
  const knows = (actedAt: Date, saysOtherwise: boolean) =>
    writtenAt === undefined ? saysOtherwise : writtenAt > actedAt
  const heldDebts = new Map<string, ActedDebt>()
  const knownDebtIds: string[] = []
  for (const debt of acted.debts) {
    const says = record.debts.find(({ debtId }) => debtId === debt.debtId)
    if (says === undefined || knows(debt.actedAt, debtDiffers(says, debt.extract)))
      knownDebtIds.push(debt.debtId)
    else heldDebts.set(debt.debtId, debt)
  }
  const heldWarrants = new Map<string, ActedWarrant>()
  const knownWarrantIds: string[] = []
  for (const warrant of acted.warrants) {
    const says = record.warrants.find(({ warrantId }) => warrantId === warrant.warrantId)
    if (says === undefined || knows(warrant.actedAt, says.status !== warrant.extract.status))
      knownWarrantIds.push(warrant.warrantId)
    else heldWarrants.set(warrant.warrantId, warrant)
  }
  return {
    record: {
      ...record,
      debts: record.debts.map((debt) => withHeld(debt, heldDebts.get(debt.debtId))),
      warrants: record.warrants.map((warrant) => ({
        ...warrant,
        status: heldWarrants.get(warrant.warrantId)?.status ?? warrant.status,
      })),
    },
    knownDebtIds,
    knownWarrantIds,
  }
}

function debtDiffers(a: ActedDebt['extract'], b: ActedDebt['extract']): boolean {
  return a.outstandingCents !== b.outstandingCents || a.underArrangement !== b.underArrangement
}

function withHeld(debt: Debt, held: ActedDebt | undefined): Debt {
  if (held === undefined) return debt
  return { ...debt, outstandingCents: held.outstandingCents, underArrangement: held.underArrangement }
}
