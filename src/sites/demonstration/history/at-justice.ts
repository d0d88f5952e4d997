/** What the contact centre does in the history about a person: all that they owe, by the real operations. */
import {
  Acting,
  recordArrangement,
  recordPayment,
  recordRemittal,
  withdrawWarrant,
  type RecordedAct,
} from '#justice/acts'
import type { Tx } from '#database'
import { BrokenPromise, randomId, type Fault, type Result } from '#kernel'
import type { RegisterPerson } from '#lab'
import type { OpenSite } from '#rooms'
import { actorOf, staffOf } from './staff.ts'
import type { JusticeAct } from './story.ts'

export interface ActOfHistory {
  readonly does: JusticeAct
  readonly listed: RegisterPerson
  readonly caseReference?: string
}

export async function actAtJustice(
  justice: OpenSite,
  { does, listed, caseReference }: ActOfHistory,
): Promise<void> {
  const agent = staffOf('justice', 'justice-contact-agent')
  const acting = justice.operation(Acting)
  const { debts } = listed.fines
  const about = {
    ...{ actId: randomId(), personProfileNumber: listed.personProfileNumber, actor: actorOf(agent) },
    ...(caseReference === undefined ? {} : { caseReference }),
  }
  const cents = (of: typeof debts) => of.reduce((sum, debt) => sum + debt.outstandingCents, 0)
  const owed = {
    finesCents: cents(debts.filter(({ kind }) => kind !== 'reparation')),
    reparationCents: cents(debts.filter(({ kind }) => kind === 'reparation')),
  }
  const debtIds = debts
    .filter(({ outstandingCents, underArrangement }) => outstandingCents > 0 && !underArrangement)
    .map(({ debtId }) => debtId)
  const ACTS: Readonly<Record<JusticeAct, (tx: Tx) => Promise<Result<RecordedAct, Fault>>>> = {
    pay: (tx) =>
      recordPayment(tx, acting, { ...about, ...owed, receiptNumber: `H-${listed.personProfileNumber}` }),
    arrange: (tx) => recordArrangement(tx, acting, { ...about, debtIds }),
    remit: (tx) => recordRemittal(tx, acting, { ...about, ...owed, remittalKind: 'remittal' }),
    'withdraw-warrant': (tx) => withdrawWarrant(tx, acting, about),
  }
  // A court withdraws a warrant, and the operator enters it.
  const role = does === 'withdraw-warrant' ? 'justice_register' : agent.databaseRole
  const recorded = await justice.context.database.as(role, ACTS[does])
  if (!recorded.ok) throw new BrokenPromise(`the act ${does} of the history was refused`, recorded.error.code)
}
