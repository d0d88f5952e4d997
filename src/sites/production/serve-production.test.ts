/** Two agencies in production: two processes, outside PostgreSQL, SFTP server and identity provider, keys of their own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEmbedded, type EmbeddedCluster } from '#database'
import { generateSshKeys } from '#exchange'
import { freePorts } from '../../../testing/free-ports.ts'
import { testIdentityProvider, type TestIdentityProvider } from '../../../testing/identity-provider.ts'
import { commandEnvironment, PATIENT, runCommand } from '../../../testing/landfall-command.ts'
import { plainBrowser } from '../../../testing/plain-browser.ts'
import { startSftpServer, type RunningSftpServer } from '../demonstration/sftp-server/index.ts'

const LANDFALL = fileURLToPath(new URL('../../../bin/landfall', import.meta.url))
const AGREEMENT = fileURLToPath(new URL('../../../agreements/customs-justice-fines.yaml', import.meta.url))
const SITES = ['customs', 'justice'] as const
type Site = (typeof SITES)[number]
const READY_MS = 90_000

let folder: string
let cluster: EmbeddedCluster
let carrier: RunningSftpServer
let identity: TestIdentityProvider
let portBase: number
const running = new Map<Site, { readonly child: ChildProcess; readonly out: () => string }>()

const keysOf = (site: Site) => join(folder, site, 'keys')
/** On a disk of its own, that nobody backs up. */
const screeningKey = () => join(folder, 'volatile', 'screening.key')
const originOf = (site: Site) => `http://127.0.0.1:${portBase + 1 + SITES.indexOf(site)}`

function settingsOf(site: Site): Record<string, string> {
  const { issuer, clientId, clientSecret } = identity.settingsOf(site)
  return {
    LANDFALL_DATA: join(folder, site, 'data'),
    LANDFALL_PORT_BASE: String(portBase),
    LANDFALL_PUBLIC_URL: originOf(site),
    DATABASE_URL: cluster.siteUrl(site),
    LANDFALL_MIGRATE_URL: cluster.adminUrl(site),
    LANDFALL_OIDC_ISSUER: issuer,
    LANDFALL_OIDC_CLIENT_ID: clientId,
    LANDFALL_OIDC_CLIENT_SECRET: clientSecret,
    LANDFALL_KEYS: keysOf(site),
    ...(site === 'customs' ? { LANDFALL_SCREENING_KEY: screeningKey() } : {}),
    LANDFALL_SFTP_HOST: carrier.host,
    LANDFALL_SFTP_PORT: String(carrier.port),
    LANDFALL_SFTP_USER: site,
    LANDFALL_SFTP_HOST_KEY: carrier.fingerprint,
    LANDFALL_AGREEMENTS: join(folder, 'agreements'),
  }
}

async function serve(site: Site): Promise<void> {
  const child = spawn(process.execPath, [LANDFALL, 'serve', site], {
    env: commandEnvironment(settingsOf(site)),
  })
  let out = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (out += text))
  running.set(site, { child, out: () => out })
  for (const end = Date.now() + READY_MS; !/^ready$/m.test(out);) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`${site} did not start:\n${out}`)
    await pause(50)
  }
}

/** Both carriers' users are named by the public keys that `landfall keys` wrote. */
async function exchangeKeys(): Promise<void> {
  await mkdir(join(folder, 'volatile'))
  for (const site of SITES) {
    const made = await runCommand(['keys', site], {
      LANDFALL_KEYS: keysOf(site),
      ...(site === 'customs' ? { LANDFALL_SCREENING_KEY: screeningKey() } : {}),
    })
    expect(made).toMatchObject({ code: 0, err: '' })
  }
  for (const [site, peer] of [SITES, [...SITES].reverse()] as [Site, Site][]) {
    await mkdir(join(keysOf(site), 'peers'))
    await copyFile(join(keysOf(peer), 'public', `${peer}.asc`), join(keysOf(site), 'peers', `${peer}.asc`))
  }
}

beforeAll(async () => {
  folder = await mkdtemp('/tmp/landfall-production-')
  portBase = await freePorts(3)
  cluster = await startEmbedded({ dataFolder: await mkdtemp('/tmp/landfall-outside-'), temporary: true })
  await cluster.createDatabase('customs')
  await cluster.createDatabase('justice')
  // The fines programme alone: with the tracing agreement, Justice would ask for Immigration's key too.
  await mkdir(join(folder, 'agreements'))
  await copyFile(AGREEMENT, join(folder, 'agreements', 'customs-justice-fines.yaml'))
  await exchangeKeys()
  const publicKey = (site: Site) => readFile(join(keysOf(site), 'public', `${site}.pub`), 'utf8')
  carrier = await startSftpServer({
    folder: join(folder, 'mailboxes'),
    hostKey: generateSshKeys('carrier').privateKey,
    port: 0,
    users: [
      {
        name: 'customs',
        publicKey: await publicKey('customs'),
        writes: ['customs-justice'],
        reads: ['justice-customs'],
      },
      {
        name: 'justice',
        publicKey: await publicKey('justice'),
        writes: ['justice-customs'],
        reads: ['customs-justice'],
      },
    ],
  })
  identity = await testIdentityProvider()
  await identity.start(SITES.map((site) => ({ site, origin: originOf(site) })))
}, 120_000)

afterAll(async () => {
  for (const { child } of running.values()) {
    if (child.exitCode !== null) continue
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('exit', resolve))
  }
  await identity.stop()
  await carrier.close()
  await cluster.stop()
  await rm(folder, { recursive: true, force: true })
}, 60_000)

describe('a site that lacks something does not start, and says what it lacks', PATIENT, () => {
  it('names every missing setting at once, and prints the others with secrets masked', async () => {
    const { code, out, err } = await runCommand(['serve', 'customs'], {
      DATABASE_URL: 'postgres://customs_login:hunter2@db.example/customs',
    })
    expect(code).toBe(2)
    expect(err).toMatch(/^missing: LANDFALL_PUBLIC_URL, LANDFALL_OIDC_ISSUER, .*LANDFALL_SCREENING_KEY/)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(out).toContain('DATABASE_URL=(set)')
    expect(out + err).not.toContain('hunter2')
  })

  it('is not given another site’s database', async () => {
    const { code, err } = await runCommand(['serve', 'justice'], {
      ...settingsOf('justice'),
      DATABASE_URL: cluster.siteUrl('customs'),
      LANDFALL_MIGRATE_URL: cluster.adminUrl('customs'),
    })
    expect(err).toMatch(/DATABASE_URL must sign in as justice_login/)
    expect(code).not.toBe(0)
  })

  it('makes no new key in place of one that is lost', async () => {
    const elsewhere = join(folder, 'lost-keys')
    const { code, err } = await runCommand(['serve', 'justice'], {
      ...settingsOf('justice'),
      LANDFALL_KEYS: elsewhere,
    })
    expect(err).toMatch(/exchange\.json is missing/)
    expect(code).not.toBe(0)
    await expect(stat(elsewhere)).rejects.toThrow()
  })

  it('asks for the public key of the peer that the agreement names', async () => {
    const peer = join(keysOf('justice'), 'peers', 'customs.asc')
    const kept = await readFile(peer)
    await rm(peer)
    const { code, err } = await runCommand(['serve', 'justice'], settingsOf('justice'))
    await writeFile(peer, kept)
    expect(err).toMatch(/no public key of .*customs/)
    expect(code).not.toBe(0)
  })
})

describe('two sites in production', PATIENT, () => {
  beforeAll(async () => {
    await Promise.all(SITES.map(serve))
  }, 2 * READY_MS)

  it('keep the screening key where it was put, and out of the folder of the other keys', async () => {
    expect(await readdir(join(folder, 'volatile'))).toEqual(['screening.key'])
    expect(await readdir(join(keysOf('customs'), 'own'))).not.toContain('screening.key')
  })

  it('sign somebody in by the outside provider, and show the agreement of 2018 in force', async () => {
    const browser = plainBrowser()
    const choose = await browser.open(`${originOf('customs')}/agreement`)
    expect(choose.address.startsWith(identity.issuer)).toBe(true)
    const page = await browser.press(choose, { name: 'persona', value: 'customs-officer-akl' })
    expect(page.status).toBe(200)
    expect(page.text).toContain('2018')
    expect(page.text).not.toContain('demonstration copy')
  })

  it('carry a list of interception alerts only, from an imported extract to the alert list in force', async () => {
    const files = {
      people: [
        'person_profile_number,family_name,given_names,date_of_birth,gender',
        'PPN-1,MAHUTA,TANE,1984-03-12,M',
        'PPN-2,PARATA,HEMI,1990-11-05,M',
      ],
      debts: [
        'debt_id,person_profile_number,kind,court_imposed,outstanding_cents,under_arrangement',
        'D-1,PPN-1,reparation,true,50000,false',
        'D-2,PPN-2,fine,false,200000,false',
      ],
      warrants: [
        'warrant_id,person_profile_number,issued_on,status,debt_ids',
        'W-1,PPN-1,2026-01-05,live,D-1',
        'W-2,PPN-2,2026-01-05,live,D-2',
      ],
    }
    const words = []
    for (const [name, lines] of Object.entries(files)) {
      const file = join(folder, `${name}.csv`)
      await writeFile(file, `${lines.join('\n')}\n`)
      words.push(`--${name}`, file)
    }
    const imported = await runCommand(['justice', 'import', ...words], settingsOf('justice'))
    expect(imported).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('people added 2') as string,
    })
    const sent = await runCommand(['justice', 'send-list'], settingsOf('justice'))
    expect(sent.out).toMatch(/^list 1: 1 interception, 0 silent/)

    let status: { list_number?: number; interception_entries?: number } = {}
    const end = Date.now() + 60_000
    while (status.list_number !== 1 && Date.now() < end) {
      await pause(200)
      const ready = await fetch(`${originOf('customs')}/readyz`)
      if (ready.ok) {
        const told = await runCommand(['customs', 'status', '--json'], settingsOf('customs'))
        status = JSON.parse(told.out) as typeof status
      }
    }
    expect(status).toMatchObject({ list_number: 1, interception_entries: 1 })
  }, 90_000)

  it('prove their activity while they serve', async () => {
    for (const site of SITES) {
      const verified = await runCommand(['activity', 'verify', '--site', site], settingsOf(site))
      expect(verified.out).toMatch(new RegExp(`^${site}: intact, \\d+ records linked`))
    }
  })

  it('stop when they are asked to', async () => {
    for (const [, { child }] of running) {
      child.kill('SIGTERM')
      const code = await new Promise((resolve) => child.once('exit', resolve))
      expect(code).toBe(0)
    }
  })
})
