/** A site's keys: made at the first start of a demo, given as files in production, and never in the database. */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openSigningKey } from '#activity'
import type { SiteName } from '#database'
import { generateSiteKeys, generateSshKeys, type SealedPeer, type SiteKeys, type SshKeys } from '#exchange'
import type { HeldKeys } from '#rooms'

async function readOrMake(file: string, make: () => Promise<string> | string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  })
  if (kept !== undefined) return kept
  const made = await make()
  await writeKey(file, made)
  return made
}

/** Complete or not there: half a key would lock what it sealed. */
export async function writeKey(file: string, key: string): Promise<void> {
  await writeFile(`${file}.new`, key, { mode: 0o600 })
  await rename(`${file}.new`, file)
}

const symmetric = () => randomBytes(32).toString('base64')

/** The screening key may lie elsewhere: whoever backs up the others must not have it (SECURITY.md). */
export function keyFiles(folder: string, screeningKey = join(folder, 'screening.key')) {
  return {
    exchange: join(folder, 'exchange.json'),
    carrier: join(folder, 'carrier.json'),
    atRest: join(folder, 'at-rest.key'),
    screening: screeningKey,
    security: join(folder, 'security.key'),
    activity: join(folder, 'activity.pem'),
  }
}

/** Reads the site's keys from its folder, making those that are not there yet. */
export async function openSiteKeys(
  folder: string,
  site: SiteName,
  at: Date,
  screeningKey?: string,
): Promise<HeldKeys> {
  const files = keyFiles(folder, screeningKey)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const exchange = await readOrMake(files.exchange, async () =>
    JSON.stringify(await generateSiteKeys({ site, at })),
  )
  const carrier = await readOrMake(files.carrier, () => JSON.stringify(generateSshKeys(site)))
  return {
    exchange: JSON.parse(exchange) as SiteKeys,
    atRest: Buffer.from(await readOrMake(files.atRest, symmetric), 'base64'),
    screening: Buffer.from(await readOrMake(files.screening, symmetric), 'base64'),
    security: Buffer.from(await readOrMake(files.security, symmetric), 'base64'),
    activity: await openSigningKey(files.activity),
    carrier: JSON.parse(carrier) as SshKeys,
  }
}

/** A peer as the other sites know it: its name and public keys. */
export function asPeer({ exchange }: HeldKeys): SealedPeer {
  return { site: exchange.site, publicKeys: [exchange.publicKey] }
}
