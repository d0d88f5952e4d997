/** The demonstration's SFTP server on loopback: one user per site, each with its own mailboxes and no others. */
import { readFile, rename, writeFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { SITE_NAMES, type SiteName } from '#database'
import { generateSshKeys, sftpCarrier, type Carrier, type SshKeys } from '#exchange'
import type { Clock } from '#kernel'
import type { HeldKeys } from '#rooms'
import { startSftpServer, type RunningSftpServer, type SftpUser } from './sftp-server/index.ts'

async function hostKey(folder: string): Promise<string> {
  const file = join(folder, 'host-key.json')
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept !== undefined) return (JSON.parse(kept) as SshKeys).privateKey
  const made = generateSshKeys('carrier')
  await writeFile(`${file}.new`, JSON.stringify(made), { mode: 0o600 })
  await rename(`${file}.new`, file)
  return made.privateKey
}

function userOf(site: SiteName, keys: HeldKeys): SftpUser {
  const peers = SITE_NAMES.filter((name) => name !== site)
  return {
    name: site,
    publicKey: keys.carrier.publicKey,
    writes: peers.map((peer) => `${site}-${peer}`),
    reads: peers.map((peer) => `${peer}-${site}`),
  }
}

export async function startDemoCarrier(
  folder: string,
  keys: Readonly<Record<SiteName, HeldKeys>>,
): Promise<RunningSftpServer> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return startSftpServer({
    folder: join(folder, 'mailboxes'),
    hostKey: await hostKey(folder),
    users: SITE_NAMES.map((site) => userOf(site, keys[site])),
    port: 0,
  })
}

/** The site's own way to the carrier, with the server's key pinned. */
export function carrierOf(server: RunningSftpServer, site: SiteName, keys: HeldKeys, clock: Clock): Carrier {
  return sftpCarrier({
    host: server.host,
    port: server.port,
    user: site,
    privateKey: keys.carrier.privateKey,
    hostKeyFingerprint: server.fingerprint,
    clock,
  })
}
