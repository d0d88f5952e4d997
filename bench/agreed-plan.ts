/** For benches: the standards of the demonstration copy of the agreement, compiled. */
import { fileURLToPath } from 'node:url'
import { agreementInForce, loadAgreements } from '#agreement'
import { compileStandards, type MatchingPlan } from '#matching'

const DEMONSTRATION = fileURLToPath(
  new URL('../agreements/customs-justice-fines.demonstration.yaml', import.meta.url),
)

export async function agreedPlan(at: Date): Promise<MatchingPlan> {
  const versions = await loadAgreements(DEMONSTRATION, 'alerts')
  if (!versions.ok) throw new Error('the agreement cannot be read')
  const agreement = agreementInForce(versions.value, at)
  if (!agreement.ok) throw new Error('no agreement is in force')
  const plan = compileStandards(agreement.value.matching)
  if (!plan.ok) throw new Error('the standards of the agreement are not valid')
  return plan.value
}
