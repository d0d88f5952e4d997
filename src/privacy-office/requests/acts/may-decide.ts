/** What must have been done before a request can be decided so: nothing is given before it is clear who asks and what is held. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { decisionRule, type DecisionRule } from '../decisions.ts'
import type { FoundRow } from '../found-store.ts'
import { isProven, type ProofRow } from '../proof-store.ts'
import type { RequestRow } from '../request.ts'
import type { WithheldRow } from '../withheld-store.ts'

export interface Considered {
  readonly request: RequestRow
  readonly proofs: readonly ProofRow[]
  readonly found: readonly FoundRow[]
  readonly withheld: readonly WithheldRow[]
  /** Something was corrected here, or an officer said where else. */
  readonly isCorrected: boolean
}

export function mayDecide(
  { request, proofs, found, withheld, isCorrected }: Considered,
  decision: string,
  words: string,
): Result<DecisionRule, Fault> {
  if (request.state !== 'open') return err(fault('request-ended'))
  const rule = decisionRule(request.kind, decision)
  if (rule === undefined) return err(fault('request-decision-unknown', { field: 'decision' }))
  if (rule.isRefusal && words.trim() === '') return err(fault('request-decision-reasons', { field: 'words' }))
  // Whoever is refused for want of proof has not proved who they are; whoever is given something, or changes a record, has.
  const isAboutSomebody = request.kind === 'access' || request.kind === 'correction'
  if (isAboutSomebody && (!rule.isRefusal || rule.gives) && !isProven(proofs, request.representative))
    return err(fault('request-not-proven'))
  if (decision === 'corrected' && !isCorrected)
    return err(fault('request-not-corrected', { field: 'decision' }))
  if (request.kind === 'access' && rule.gives) {
    if (request.searchedAt === null) return err(fault('request-not-searched'))
    if (found.some(({ verdict }) => verdict === 'undecided')) return err(fault('request-near-undecided'))
    if ((decision === 'granted' || decision === 'granted-on-conditions') && withheld.length > 0)
      return err(fault('request-decision-something-withheld', { field: 'decision' }))
    if (decision === 'granted-in-part' && withheld.length === 0)
      return err(fault('request-decision-nothing-withheld', { field: 'decision' }))
  }
  return ok(rule)
}
