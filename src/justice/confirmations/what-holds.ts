/** May the warrant of somebody be executed at the border, by the register of this moment; and if not, why. */
import type { Agreement } from '#agreement'
import type { Tx } from '#database'
import { decide } from '#justice/eligibility'
import { actsOn } from '#justice/acts'
import { standingOf } from '#justice/register'
import { whyItEnded } from '#justice/withdrawals'
import { civilDate } from '#kernel'
import type { Confirmation } from './store.ts'

/** Enforceable at the border is what would be an interception today: the fines owing and the warrant in force. */
export async function whatHolds(
  tx: Tx,
  { eligibility }: Agreement,
  personProfileNumber: string,
  asOf: Date,
): Promise<Pick<Confirmation, 'stillEnforceable' | 'reason'>> {
  const standing = await standingOf(tx, personProfileNumber)
  if (standing?.leftAt === null) {
    const { decision } = decide(eligibility, standing.debts, standing.warrants, civilDate(asOf))
    if (decision === 'interception') return { stillEnforceable: true, reason: null }
  }
  const acts = await actsOn(tx, personProfileNumber)
  return { stillEnforceable: false, reason: whyItEnded(standing, acts) }
}
