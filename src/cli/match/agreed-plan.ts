/** The plan of the agreement in force on a day, or of the demonstration copy, whose dates are open. */
import { fileURLToPath } from 'node:url'
import { agreementInForce, loadAgreements, type Agreement } from '#agreement'
import { compileStandards, type MatchingPlan } from '#matching'
import { orRefuse } from '../command-refused.ts'

const DEMONSTRATION = fileURLToPath(
  new URL('../../../agreements/customs-justice-fines.demonstration.yaml', import.meta.url),
)

export interface AgreedPlan {
  readonly agreement: Agreement
  readonly plan: MatchingPlan
}

export async function agreedPlan(file: string | undefined, at: Date): Promise<AgreedPlan> {
  const versions = orRefuse(await loadAgreements(file ?? DEMONSTRATION, 'alerts'))
  const agreement = orRefuse(agreementInForce(versions, at))
  return { agreement, plan: orRefuse(compileStandards(agreement.matching)) }
}
