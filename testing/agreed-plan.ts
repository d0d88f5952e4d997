/** The plan of the demonstration copy of the agreement, whose dates are open: the standards that ship. */
import { fileURLToPath } from 'node:url'
import { agreementInForce, loadAgreements } from '#agreement'
import { compileStandards, type MatchingPlan } from '#matching'

const AGREEMENT = fileURLToPath(
  new URL('../agreements/customs-justice-fines.demonstration.yaml', import.meta.url),
)

export async function agreedPlan(): Promise<MatchingPlan> {
  const versions = await loadAgreements(AGREEMENT, 'alerts')
  if (!versions.ok) throw new Error('the agreement cannot be read')
  const agreement = agreementInForce(versions.value, new Date('2026-07-01T12:00:00Z'))
  const plan = agreement.ok ? compileStandards(agreement.value.matching) : agreement
  if (!plan.ok) throw new Error('the agreement has no valid standards')
  return plan.value
}
