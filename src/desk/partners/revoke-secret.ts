/** Revokes a secret of a partner, and with it every token that was asked with it. */
import { announce } from '#database'
import type { PartnerAct } from './add-partner.ts'
import { PARTNER_SECRETS } from './channels.ts'
import { markRevoked } from './store.ts'

/** False where it does not hold any more. */
export async function revokeSecret(
  { tx, at, by }: Omit<PartnerAct, 'newId'>,
  secret: { readonly id: string; readonly partner: string },
): Promise<boolean> {
  if (!(await markRevoked(tx, secret, at, by))) return false
  await announce(tx, PARTNER_SECRETS)
  return true
}
