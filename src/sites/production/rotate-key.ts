/** A new key in the place of one in use: the site goes on with it from its next start, and nothing under way is lost. */
import { rotateSigningKey } from '#activity'
import type { Settings } from '#config'
import type { SiteName } from '#database'
import { generateSshKeys, rotateSiteKeys } from '#exchange'
import type { Clock } from '#kernel'
import { writeKey } from '../site-keys.ts'
import { openProductionKeys, productionKeyFiles, writePublicKeys, type PublicKeyFile } from './keys.ts'

/** Each with what must be done before the site is started again. */
export const ROTATABLE_KEYS = {
  exchange: 'Start the site again only when every peer has put the new public key first.',
  carrier: 'Start the site again only when the carrier has put the new public key on record.',
  activity: 'Start the site again: from then on the new key signs the activity log.',
} as const
export type RotatableKey = keyof typeof ROTATABLE_KEYS

const WHAT_TO_DO =
  'if it may have been copied, follow “Keys that are not rotated” of docs/how-to/rotate-keys.md'

/** What lies under these for long would have to be sealed anew. */
const NOT_ROTATED: Readonly<Record<string, string>> = {
  'at-rest': `the at-rest key is not rotated: mail, files and search marks that the site keeps lie under it and would open no more; ${WHAT_TO_DO}`,
  security:
    'the security key is not rotated: the networks of incidents lie under it and would open no more; if it may have been copied, put it away, make another by landfall keys, and incidents of before show no network',
  screening: `the screening key is not rotated: the silent half of the list in force lies under it and would open no more; ${WHAT_TO_DO}`,
}

export function isRotatable(name: string): name is RotatableKey {
  return Object.hasOwn(ROTATABLE_KEYS, name)
}

export function whyNotRotated(name: string): string {
  return (
    NOT_ROTATED[name] ?? `there is no key of that name; there are ${Object.keys(ROTATABLE_KEYS).join(', ')}`
  )
}

/** The public halves as they are now, where the key has one that others need. */
export async function rotateProductionKey(
  key: RotatableKey,
  { site, settings, clock }: { readonly site: SiteName; readonly settings: Settings; readonly clock: Clock },
): Promise<readonly PublicKeyFile[]> {
  // A key that is missing is restored, never replaced: refused here as at every start.
  const keys = await openProductionKeys(site, settings)
  const files = productionKeyFiles(settings)
  if (key === 'activity') {
    await rotateSigningKey(files.activity)
    return []
  }
  const rotated = {
    exchange: key === 'exchange' ? await rotateSiteKeys(keys.exchange, { at: clock.now() }) : keys.exchange,
    carrier: key === 'carrier' ? generateSshKeys(site) : keys.carrier,
  }
  await writeKey(files[key], JSON.stringify(rotated[key]))
  const [sealed, carrier] = await writePublicKeys(site, settings, rotated)
  return [key === 'exchange' ? sealed : carrier].filter((one) => one !== undefined)
}
