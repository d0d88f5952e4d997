/** What Justice confirmed by phone: who said it, and that both spoke of this case. */
import { err, fault, ok, spokenCode, type Fault, type Result } from '#kernel'
import type { CaseStepRule } from './case-table.ts'
import type { InterceptionCase } from './store.ts'

export interface Call {
  /** Whoever answered at Justice, by name. */
  readonly spokenTo: string
  /** The case's reference, or the code of the answer that both see, as Justice read it back. */
  readonly readBack: string
}

/** As it is kept; null for a step that needs no call. */
export function checkCall(
  rule: Pick<CaseStepRule, 'establishes'> | undefined,
  call: Call | undefined,
  it: Pick<InterceptionCase, 'reference' | 'asOf'>,
): Result<Call | null, Fault> {
  if (rule?.establishes.includes('confirmed-enforceable') !== true) return ok(null)
  const spokenTo = (call?.spokenTo ?? '').trim()
  if (spokenTo === '') return err(fault('spoken-to-missing', { field: 'spokenTo' }))
  const readBack = asRead(call?.readBack ?? '')
  const known = [it.reference, ...(it.asOf === null ? [] : [spokenCode(it.reference, it.asOf)])]
  const matched = known.find((one) => asRead(one) === readBack)
  return matched === undefined
    ? err(fault('read-back-of-another-case', { field: 'readBack' }))
    : ok({ spokenTo, readBack: matched })
}

/** As it is heard: small or capital letters, with or without the hyphen. */
function asRead(spoken: string): string {
  return spoken.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}
