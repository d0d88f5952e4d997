/** Transfers a request to the agency that holds what is asked for, within ten working days (Privacy Act 2020 ss 43, 62; OIA s 14). */
import { civilDate, err, fault, ok, type Fault, type Result } from '#kernel'
import { RIGHTS } from '#statute'
import type { RequestRow } from '../request.ts'
import { insertEvent, setEnded } from '../store.ts'
import { eventOf, type OfficerAct } from './act.ts'

export async function transferRequest(
  act: OfficerAct,
  request: RequestRow,
  { to, words }: { readonly to: string; readonly words: string },
): Promise<Result<void, Fault>> {
  if (request.state !== 'open') return err(fault('request-ended'))
  if (RIGHTS[request.kind].transfer === undefined || request.transferBy === null)
    return err(fault('request-not-transferable'))
  if (civilDate(act.at) > request.transferBy) return err(fault('request-transfer-late', { field: 'to' }))
  await setEnded(act.tx, request.reference, { as: 'transferred', at: act.at })
  await insertEvent(act.tx, eventOf(act, request.reference, 'transferred', `To ${to}. ${words}`))
  return ok(undefined)
}
