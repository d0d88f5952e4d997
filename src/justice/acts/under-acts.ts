/** What an extract may change of a debt or a warrant on which Justice has acted since the extract before it. */
import type { Debt, PersonRecord, Standing, Warrant } from '#justice/register'

/** A debt that an act changed, and what the extract had said before. */
export interface ActedDebt extends Pick<Debt, 'debtId'> {
  readonly actedAt: Date
  readonly extract: Pick<Debt, 'outstandingCents' | 'underArrangement'>
}

export interface ActedWarrant extends Pick<Warrant, 'warrantId'> {
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
  standing: Pick<Standing, 'debts' | 'warrants'>,
  writtenAt: Date | undefined,
): UnderActs<R> {
  const knows = (actedAt: Date, saysOtherwise: boolean) =>
    writtenAt === undefined ? saysOtherwise : writtenAt > actedAt
  const knownDebtIds = acted.debts
    .filter(({ debtId, actedAt, extract }) => {
      const says = record.debts.find((debt) => debt.debtId === debtId)
      return says === undefined || knows(actedAt, debtDiffers(says, extract))
    })
    .map(({ debtId }) => debtId)
  const knownWarrantIds = acted.warrants
    .filter(({ warrantId, actedAt, extract }) => {
      const says = record.warrants.find((warrant) => warrant.warrantId === warrantId)
      return says === undefined || knows(actedAt, says.status !== extract.status)
    })
    .map(({ warrantId }) => warrantId)
  const actedDebtIds = acted.debts.map(({ debtId }) => debtId)
  const actedWarrantIds = acted.warrants.map(({ warrantId }) => warrantId)
  const heldDebts = standing.debts.filter(({ debtId }) => holds(actedDebtIds, knownDebtIds, debtId))
  const heldWarrants = standing.warrants.filter(({ warrantId }) =>
    holds(actedWarrantIds, knownWarrantIds, warrantId),
  )
  return {
    record: {
      ...record,
      debts: record.debts.map((debt) =>
        withHeld(
          debt,
          heldDebts.find(({ debtId }) => debtId === debt.debtId),
        ),
      ),
      warrants: record.warrants.map((warrant) => ({
        ...warrant,
        status:
          heldWarrants.find(({ warrantId }) => warrantId === warrant.warrantId)?.status ?? warrant.status,
      })),
    },
    knownDebtIds,
    knownWarrantIds,
  }
}

/** There was an act on it, of which the extract knows nothing. */
function holds(acted: readonly string[], known: readonly string[], id: string): boolean {
  return acted.includes(id) && !known.includes(id)
}

function debtDiffers(a: ActedDebt['extract'], b: ActedDebt['extract']): boolean {
  return a.outstandingCents !== b.outstandingCents || a.underArrangement !== b.underArrangement
}

/** As the register has it where an act holds, in all that an act can change. */
function withHeld(debt: Debt, held: Debt | undefined): Debt {
  if (held === undefined) return debt
  return { ...debt, outstandingCents: held.outstandingCents, underArrangement: held.underArrangement }
}
