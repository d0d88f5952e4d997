/** What must have been done before a request can be decided so: nothing is given before it is clear who asks and what is held. */
import { err, fault, ok, type ErrorCode, type Fault, type Result } from '#kernel'
import { withholdingGround, withholdingGrounds } from '#statute'
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
  }
  const against = againstWithheld(request, withheld, decision)
  return against === undefined ? ok(rule) : err(fault(against, { field: 'decision' }))
}

/** What is withheld and what is decided must say the same. */
function againstWithheld(
  { kind }: Pick<RequestRow, 'kind'>,
  withheld: readonly WithheldRow[],
  decision: string,
): ErrorCode | undefined {
  const isOfItsAct = ({ ground, askedPart }: WithheldRow) =>
    withholdingGrounds(kind, askedPart === null ? 'part' : 'asked').some((rule) => rule.ground === ground)
  if (!withheld.every(isOfItsAct)) return 'request-ground-of-another-act'
  if ((decision === 'granted' || decision === 'granted-on-conditions') && withheld.length > 0)
    return 'request-decision-something-withheld'
  if (decision === 'granted-in-part' && withheld.length === 0) return 'request-decision-nothing-withheld'
  // What somebody asks of themself may be refused for want of proof, before anything is found of which a ground could be named.
  if (kind !== 'official-information') return undefined
  if (decision === 'refused' && withheld.length === 0) return 'request-ground-missing'
  if (decision === 'neither-confirm-nor-deny') {
    const hides = withheld.map(({ ground }) => withholdingGround(ground)?.hidesExistence === true)
    if (hides.length === 0 || hides.includes(false)) return 'request-ground-hides-nothing'
  }
  return undefined
}
