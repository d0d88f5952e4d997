/** Makes a secret of a partner. Two may hold at a time, so that a programme changes to the new one before the old one ends. */
import { announce } from '#database'
import type { PartnerAct } from './add-partner.ts'
import { PARTNER_SECRETS } from './channels.ts'
import { drawSecret } from './secret-hash.ts'
import { countSecretsInService, insertSecret } from './store.ts'

export const MOST_SECRETS = 2

/** The secret, told this once; undefined where two hold already. */
export async function makeSecret(
  { tx, at, newId, by }: PartnerAct,
  partner: string,
): Promise<string | undefined> {
  if ((await countSecretsInService(tx, partner)) >= MOST_SECRETS) return undefined
  const { secret, ...kept } = drawSecret()
  await insertSecret(tx, { id: newId(), partner, at, by, ...kept })
  await announce(tx, PARTNER_SECRETS)
  return secret
}
