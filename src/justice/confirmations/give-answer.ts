/** Gives an answer to Customs and keeps it, in one transaction: both ends of a call see the same. */
import type { Tx } from '#database'
import type { Exchange } from '#exchange'
import { BrokenPromise } from '#kernel'
import { insertConfirmation, type Confirmation } from './store.ts'

export async function giveAnswer(
  tx: Tx,
  { exchange }: { readonly exchange: Pick<Exchange, 'post'> },
  confirmation: Confirmation,
): Promise<void> {
  const { caseReference, personProfileNumber, stillEnforceable, reason, asOf } = confirmation
  await insertConfirmation(tx, confirmation)
  const body = {
    case_reference: caseReference,
    still_enforceable: stillEnforceable,
    class_of_reason: reason,
    as_of: asOf.toISOString(),
  }
  const posted = await exchange.post(tx, {
    type: 'confirmation-answer',
    to: 'customs',
    body,
    register: { reference: caseReference, about: { person_profile_number: personProfileNumber } },
  })
  if (!posted.ok) throw new BrokenPromise('an answer to Customs may not go out', posted.error.code)
}
