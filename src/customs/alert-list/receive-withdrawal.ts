/** Receives a withdrawal: the person is taken off the list in force, and an open case is stood down with it. */
import { recordActivity, type ActivityActor } from '#activity'
import type { Tx } from '#database'
import { refused, type Receiver } from '#exchange'
import {
  err,
  fault,
  isPersonProfileNumber,
  ok,
  parsedJson,
  type Clock,
  type Fault,
  type Result,
} from '#kernel'
import type { Withdrawal } from './withdrawal.ts'
import { deleteEntry, insertWithdrawal, raiseWithdrawalNumber } from './store.ts'

export interface WithdrawalDependencies {
  readonly clock: Clock
  /** In the same transaction: whoever works on the person's case learns it with the list. */
  readonly withdrawn: (tx: Tx, withdrawal: Withdrawal, at: Date) => Promise<void>
}

const ALERT_LIST_PROCESS: ActivityActor = { kind: 'process', id: 'alert-list', role: 'alert-list' }

/** The fields are the agreement's by now; what they say is looked at here. */
function readBody(body: Uint8Array, withdrawalNumber: number): Result<Withdrawal, Fault> {
  const { person_profile_number: personProfileNumber, class_of_reason: classOfReason } = parsedJson(
    body,
  ) as Readonly<Record<string, unknown>>
  if (!isPersonProfileNumber(personProfileNumber))
    return err(fault('person-profile-number-malformed', { field: 'person_profile_number' }))
  // The closed list lets null through, and here it says nothing.
  if (typeof classOfReason !== 'string')
    return err(fault('value-not-in-closed-list', { field: 'class_of_reason' }))
  return ok({ withdrawalNumber, personProfileNumber, classOfReason })
}

export function withdrawalReceiver(dependencies: WithdrawalDependencies): Receiver {
  return {
    type: 'withdrawal',
    from: 'justice',
    role: 'customs_alert_list',
    async receive(tx, { header, body }) {
      const at = dependencies.clock.now()
      const read = readBody(body, header.sequence)
      if (!read.ok) return refused(read.error)
      await insertWithdrawal(tx, read.value, at)
      await deleteEntry(tx, read.value.personProfileNumber)
      await raiseWithdrawalNumber(tx, read.value.withdrawalNumber)
      // Whether the person was under interception or silent alert is not said.
      await recordActivity(tx, at, ALERT_LIST_PROCESS, {
        event: 'withdrawal-applied',
        subject: { kind: 'withdrawal', id: String(read.value.withdrawalNumber) },
      })
      await dependencies.withdrawn(tx, read.value, at)
      return { verdict: 'accepted' }
    },
  }
}
