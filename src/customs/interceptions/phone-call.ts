/** What Justice confirmed by phone: who said it, and that somebody there had this case on the screen. */
import { err, fault, isReadBack, ok, type Fault, type Result } from '#kernel'
import type { CaseStepRule } from './case-table.ts'
import type { InterceptionCase } from './store.ts'

export interface Call {
  /** Whoever answered at Justice, by name. */
  readonly spokenTo: string
  /** The code that Justice's screen alone shows for the case, as Justice read it back. */
  readonly readBack: string
}

/** In any script; a single sign names nobody. */
const A_NAME = /\p{L}.*\p{L}/u

/** As it is kept; null for a step that needs no call. */
export function checkCall(
  rule: Pick<CaseStepRule, 'establishes'> | undefined,
  call: Call | undefined,
  { reference }: Pick<InterceptionCase, 'reference'>,
  at: Date,
): Result<Call | null, Fault> {
  if (rule?.establishes.includes('confirmed-enforceable') !== true) return ok(null)
  const spokenTo = (call?.spokenTo ?? '').trim()
  if (!A_NAME.test(spokenTo)) return err(fault('spoken-to-missing', { field: 'spokenTo' }))
  const readBack = (call?.readBack ?? '').trim().toUpperCase()
  return isReadBack(readBack, reference, at)
    ? ok({ spokenTo, readBack })
    : err(fault('read-back-of-another-case', { field: 'readBack' }))
}
