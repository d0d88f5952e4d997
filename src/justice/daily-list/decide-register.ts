/** Decides about everybody in the register as of a day, a few people at a time. */
import type { Agreement } from '#agreement'
import type { Tx } from '#database'
import { decide, type Decision } from '#justice/eligibility'
import { registerSize, wholeRegister } from '#justice/register'
import { listEntry, type ListEntry } from './list-entry.ts'

export interface DecidedRegister {
  readonly decisions: ReadonlyMap<string, Pick<Decision, 'decision' | 'explanation'>>
  /** In the order of the person profile numbers. */
  readonly entries: readonly ListEntry[]
}

/** Told while the register is gone through. */
export type TellProgress = (peopleDecided: number, of: number) => void

export async function decideRegister(
  tx: Tx,
  agreement: Agreement,
  asOf: string,
  tell: TellProgress,
): Promise<DecidedRegister> {
  const people = await registerSize(tx)
  const decisions = new Map<string, Pick<Decision, 'decision' | 'explanation'>>()
  const entries: ListEntry[] = []
  for await (const records of wholeRegister(tx)) {
    tell(decisions.size, people)
    for (const { person, debts, warrants } of records) {
      const { decision, explanation } = decide(agreement.eligibility, debts, warrants, asOf)
      decisions.set(person.personProfileNumber, { decision, explanation })
      if (decision !== 'none') entries.push(listEntry(person, decision))
    }
  }
  return { decisions, entries }
}
