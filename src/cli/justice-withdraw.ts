/** `landfall justice withdraw PPN`: ends the reason for a person's alert in the register, and withdraws the alert. */
import { defineCommand } from 'citty'
import {
  Acting,
  CLASSES_OF_REASON,
  executeWarrant,
  isOverdue,
  recordArrangement,
  recordPayment,
  recordRemittal,
  withdrawWarrant,
  type ActDependencies,
  type ActOnPerson,
  type Amounts,
  type ClassOfReason,
  type RecordedAct,
} from '#justice/acts'
import { standingOf, type Standing } from '#justice/register'
import type { Tx } from '#database'
import { describeFault, err, fault, unreachable, type Fault, type Result } from '#kernel'
import { openSite, type SiteContext } from '#rooms'
import { SITES } from '#sites'
import { CommandRefused, orRefuse } from './command-refused.ts'
import { withSite } from './opened-site.ts'
import { operator } from './operator.ts'

export const withdrawing = defineCommand({
  meta: { name: 'withdraw', description: 'Ends the reason for a person’s alert, and withdraws the alert' },
  args: {
    person: { type: 'positional', required: true, description: 'Person profile number' },
    reason: {
      type: 'string',
      default: 'warrant-withdrawn',
      description: `Class of reason: ${CLASSES_OF_REASON.join(', ')}; money is recorded for all that is owed`,
    },
    receipt: { type: 'string', description: 'Receipt number, when the reason is paid' },
  },
  async run({ args }) {
    const reason = CLASSES_OF_REASON.find((one) => one === args.reason)
    if (reason === undefined)
      throw new CommandRefused(describeFault(fault('reason-class-unknown', { field: '--reason' })))
    const { withdrawalNumber } = await withSite('justice', (context) =>
      endReason(context, args.person, reason, args.receipt),
    )
    console.log(
      withdrawalNumber === undefined
        ? 'recorded; no withdrawal: Customs holds no alert that this ends'
        : `recorded; withdrawal ${withdrawalNumber} posted`,
    )
  },
})

async function endReason(
  context: SiteContext,
  personProfileNumber: string,
  reason: ClassOfReason,
  receiptNumber: string | undefined,
): Promise<RecordedAct> {
  const justice = await openSite(SITES.justice, context)
  try {
    const act = { actId: context.newId(), personProfileNumber, actor: operator() }
    return orRefuse(
      await context.database.as('justice_register', (tx) =>
        endWhole(tx, justice.operation(Acting), act, reason, receiptNumber),
      ),
    )
  } finally {
    await justice.stop()
  }
}

/** The whole of it: everything owed is paid, arranged or remitted, or every live warrant ends. */
async function endWhole(
  tx: Tx,
  dependencies: ActDependencies,
  act: ActOnPerson,
  reason: ClassOfReason,
  receiptNumber: string | undefined,
): Promise<Result<RecordedAct, Fault>> {
  const standing = await standingOf(tx, act.personProfileNumber)
  if (standing === undefined) return err(fault('person-not-in-register'))
  switch (reason) {
    case 'warrant-withdrawn':
      return withdrawWarrant(tx, dependencies, act)
    case 'warrant-executed':
      return executeWarrant(tx, dependencies, act)
    case 'paid':
      if (receiptNumber === undefined) return err(fault('receipt-number-missing', { field: '--receipt' }))
      return recordPayment(tx, dependencies, { ...act, ...everythingOwed(standing), receiptNumber })
    case 'remitted':
      return recordRemittal(tx, dependencies, {
        ...act,
        ...everythingOwed(standing),
        remittalKind: 'remittal',
      })
    case 'arrangement':
      return recordArrangement(tx, dependencies, {
        ...act,
        debtIds: standing.debts.filter(isOverdue).map(({ debtId }) => debtId),
      })
    default:
      return unreachable(reason)
  }
}

function everythingOwed({ debts }: Standing): Amounts {
  const sum = (isReparation: boolean) =>
    debts
      .filter(({ kind }) => (kind === 'reparation') === isReparation)
      .reduce((cents, { outstandingCents }) => cents + outstandingCents, 0)
  return { finesCents: sum(false), reparationCents: sum(true) }
}
