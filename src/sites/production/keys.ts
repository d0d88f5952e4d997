/** A site's keys in production: made once by command, then only read; a lost key is never replaced by a new one. */
import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Settings } from '#config'
import { SITE_NAMES, type SiteName } from '#database'
import { publicKeysOf, type SealedPeer } from '#exchange'
import { BrokenPromise, systemClock } from '#kernel'
import type { Programme } from '#agreement'
import type { HeldKeys } from '#rooms'
import { keyFiles, openSiteKeys } from '../site-keys.ts'

/** Customs alone has something under the screening key; elsewhere it lies unused with the others. */
function screeningKeyOf({ LANDFALL_SCREENING_KEY }: Settings): string | undefined {
  return LANDFALL_SCREENING_KEY === '' ? undefined : LANDFALL_SCREENING_KEY
}

function ownFolder({ LANDFALL_KEYS }: Settings): string {
  return join(LANDFALL_KEYS, 'own')
}

export function productionKeyFiles(settings: Settings) {
  return keyFiles(ownFolder(settings), screeningKeyOf(settings))
}

export interface PublicKeyFile {
  readonly file: string
  readonly fingerprint: string
}

/** Makes what is missing and writes the public halves for the peers and the carrier. */
export async function makeProductionKeys(
  site: SiteName,
  settings: Settings,
): Promise<readonly PublicKeyFile[]> {
  return writePublicKeys(
    site,
    settings,
    await openSiteKeys(ownFolder(settings), site, systemClock.now(), screeningKeyOf(settings)),
  )
}

/** During a rotation the peers' file holds the new key and behind it the old one: they put it in as it is. */
export async function writePublicKeys(
  site: SiteName,
  settings: Settings,
  keys: Pick<HeldKeys, 'exchange' | 'carrier'>,
): Promise<readonly PublicKeyFile[]> {
  const folder = join(settings.LANDFALL_KEYS, 'public')
  await mkdir(folder, { recursive: true })
  const [sealed, carrier] = [join(folder, `${site}.asc`), join(folder, `${site}.pub`)]
  await writeFile(sealed, (await publicKeysOf(keys.exchange)).join(''))
  await writeFile(carrier, `${keys.carrier.publicKey}\n`)
  return [
    { file: sealed, fingerprint: keys.exchange.fingerprint },
    { file: carrier, fingerprint: keys.carrier.fingerprint },
  ]
}

export async function openProductionKeys(site: SiteName, settings: Settings): Promise<HeldKeys> {
  for (const file of Object.values(productionKeyFiles(settings))) {
    await access(file).catch(() => {
      throw new BrokenPromise(
        `the key ${file} is missing: restore it, or make the first by landfall keys ${site}`,
      )
    })
  }
  return openSiteKeys(ownFolder(settings), site, systemClock.now(), screeningKeyOf(settings))
}

/** `peers/<site>.asc`: each peer's public keys, one armored block after another during a rotation. */
async function peerIn(folder: string, site: SiteName): Promise<SealedPeer | undefined> {
  const text = await readFile(join(folder, `${site}.asc`), 'utf8').catch(() => '')
  const publicKeys =
    text.match(/-----BEGIN PGP PUBLIC KEY BLOCK-----[\s\S]*?-----END PGP PUBLIC KEY BLOCK-----/g) ?? []
  return publicKeys.length === 0 ? undefined : { site, publicKeys }
}

/** Every peer with a key; one with whom an agreement in force exchanges messages must have one. */
export async function peersOf(
  own: SiteName,
  settings: Settings,
  programme: Programme,
): Promise<readonly SealedPeer[]> {
  const folder = join(settings.LANDFALL_KEYS, 'peers')
  const found = await Promise.all(
    SITE_NAMES.filter((site) => site !== own).map((site) => peerIn(folder, site)),
  )
  const peers = found.filter((peer) => peer !== undefined)
  const missing = peersByAgreement(own, programme).filter((site) => !peers.some((peer) => peer.site === site))
  if (missing.length > 0)
    throw new BrokenPromise(
      `no public key of ${missing.join(', ')}: put it in ${missing.map((site) => join(folder, `${site}.asc`)).join(', ')}`,
    )
  return peers
}

function peersByAgreement(own: SiteName, programme: Programme): readonly SiteName[] {
  const messages = programme.agreements.flatMap((held) => {
    const agreement = held.inForce(systemClock.now())
    return agreement.ok ? agreement.value.messages : []
  })
  const between = (one: SiteName, another: SiteName) =>
    messages.some(({ from, to }) => from === one && to === another)
  return SITE_NAMES.filter((site) => between(own, site) || between(site, own))
}
