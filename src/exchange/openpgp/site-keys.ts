/** The OpenPGP keys of a site: it signs with its newest and opens with every one that it still keeps. */
import { generateKey, readKey, readPrivateKey } from 'openpgp'
import type { SiteName } from '#database'

export interface SiteKeys {
  readonly site: SiteName
  /** Armored; handed to the peers. */
  readonly publicKey: string
  /** Armored; signs, and opens what is sealed to it. */
  readonly privateKey: string
  /** Armored; kept after a rotation until nothing sealed to them can still arrive. */
  readonly retiredPrivateKeys: readonly string[]
  readonly fingerprint: string
}

export interface SealedPeer {
  readonly site: SiteName
  /** Armored; messages are sealed to the first and accepted from any of them: several during a rotation. */
  readonly publicKeys: readonly string[]
}

/** Version 4 keys on Curve25519 in the older encoding: GnuPG 2.2 reads no others. */
export async function generateSiteKeys({
  site,
  at,
}: {
  readonly site: SiteName
  readonly at: Date
}): Promise<SiteKeys> {
  const { publicKey, privateKey } = await generateKey({
    type: 'ecc',
    curve: 'curve25519Legacy',
    userIDs: [{ name: `Landfall exchange of ${site}` }],
    date: at,
    format: 'armored',
    config: { v6Keys: false, aeadProtect: false },
  })
  const key = await readKey({ armoredKey: publicKey })
  return { site, publicKey, privateKey, retiredPrivateKeys: [], fingerprint: key.getFingerprint() }
}

/** The same site with new keys: what was sealed to the old ones can still be opened. */
export async function rotateSiteKeys(current: SiteKeys, { at }: { readonly at: Date }): Promise<SiteKeys> {
  const next = await generateSiteKeys({ site: current.site, at })
  return { ...next, retiredPrivateKeys: [current.privateKey, ...current.retiredPrivateKeys] }
}

/** For the peers: the newest first, behind it those of before, whose signatures may still be under way. */
export async function publicKeysOf(keys: SiteKeys): Promise<readonly string[]> {
  const retired = await Promise.all(
    keys.retiredPrivateKeys.map(async (armoredKey) =>
      (await readPrivateKey({ armoredKey })).toPublic().armor(),
    ),
  )
  return [keys.publicKey, ...retired]
}
