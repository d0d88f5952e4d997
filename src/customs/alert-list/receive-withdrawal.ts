/** Receives a withdrawal: the person is taken off the list in force, and an open case is stood down with it. */
import { recordActivity, type ActivityActor } from '#activity'
import type { Tx } from '#database'
import type { Receiver } from '#exchange'
import { fault, isPersonProfileNumber, type Clock, type ErrorCode } from '#kernel'
import type { Withdrawal } from './withdrawal.ts'
import { deleteEntry, insertWithdrawal, raiseWithdrawalNumber } from './store.ts'

export interface WithdrawalDependencies {
  readonly clock: Clock
  readonly classesOfReasonAt: (at: Date) => readonly string[]
  /** In the same transaction: whoever works on the person's case learns it with the list. */
  readonly withdrawn: (tx: Tx, withdrawal: Withdrawal, at: Date) => Promise<void>
  /** After the commit: the index is brought up to date, and open boards look again. */
  readonly received: () => void
}

const ALERT_LIST_PROCESS: ActivityActor = { kind: 'process', id: 'alert-list', role: 'alert-list' }

const FIELDS = ['person_profile_number', 'class_of_reason']

type Read =
  | { readonly ok: true; readonly value: Withdrawal }
  | { readonly ok: false; readonly code: ErrorCode; readonly field?: string }

function readBody(body: Uint8Array, withdrawalNumber: number, classes: readonly string[]): Read {
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(body).toString('utf8'))
  } catch {
    return { ok: false, code: 'message-shape-wrong' }
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return { ok: false, code: 'message-shape-wrong' }
  if (Object.keys(value).some((name) => !FIELDS.includes(name)))
    return { ok: false, code: 'field-not-in-agreement' }
  const { person_profile_number: ppn, class_of_reason: reason } = value as Record<string, unknown>
  if (!isPersonProfileNumber(ppn)) {
    return { ok: false, code: 'person-profile-number-malformed', field: 'person_profile_number' }
  }
  if (typeof reason !== 'string' || !classes.includes(reason)) {
    return { ok: false, code: 'value-not-in-closed-list', field: 'class_of_reason' }
  }
  return { ok: true, value: { withdrawalNumber, personProfileNumber: ppn, classOfReason: reason } }
}

export function withdrawalReceiver(d: WithdrawalDependencies): Receiver {
  return {
    type: 'withdrawal',
    role: 'customs_alert_list',
    async receive(tx, { header, body }) {
      const at = d.clock.now()
      const read = readBody(body, header.sequence, d.classesOfReasonAt(at))
      if (!read.ok) {
        return {
          verdict: 'refused',
          faults: [fault(read.code, read.field === undefined ? {} : { field: read.field })],
        }
      }
      await insertWithdrawal(tx, read.value, at)
      await deleteEntry(tx, read.value.personProfileNumber)
      await raiseWithdrawalNumber(tx, read.value.withdrawalNumber)
      // Whether the person was under interception or silent alert is not said.
      await recordActivity(tx, at, ALERT_LIST_PROCESS, {
        event: 'withdrawal-applied',
        subject: { kind: 'withdrawal', id: String(read.value.withdrawalNumber) },
      })
      await d.withdrawn(tx, read.value, at)
      return { verdict: 'accepted' }
    },
    committed: d.received,
  }
}
