/** What is theirs and what is withheld changes neither after the decision, nor while a second person reads what they agree to. */
import type { Tx } from '#database'
import { err, ok, sentenceOf, type ErrorCode, type Result } from '#kernel'
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

export interface Changeable {
  readonly mayChange: boolean
  /** Why nothing of an open request changes now; empty where it may, and where it has ended. */
  readonly whyNot: string
}

/** As its pages show it: no form that would be refused. */
export async function changeable(
  tx: Tx,
  request: Pick<RequestRow, 'reference' | 'state'>,
  at: Date,
): Promise<Changeable> {
  const may = await whileChangeable(tx, request, at)
  return { mayChange: may.ok, whyNot: may.ok || request.state !== 'open' ? '' : sentenceOf(may.error) }
}
