/** What is theirs and what is withheld changes neither after the decision, nor while a second person reads what they agree to. */
import type { Tx } from '#database'
import { err, ok, type ErrorCode, type Result } from '#kernel'
import { openRequestAbout } from '#two-people'
import type { RequestRow } from '../request.ts'
import { DECIDE_REQUEST } from './decide.ts'

/** Of a request that the caller has locked. */
export async function whileChangeable(
  tx: Tx,
  { reference, state }: Pick<RequestRow, 'reference' | 'state'>,
  at: Date,
): Promise<Result<void, ErrorCode>> {
  if (state !== 'open') return err('request-ended')
  const asked = await openRequestAbout(tx, DECIDE_REQUEST, reference, at)
  return asked === undefined ? ok(undefined) : err('request-waits-for-second')
}
