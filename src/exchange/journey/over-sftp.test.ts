import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#database'
import { generateSshKeys, startSealer, type Sealer, sftpCarrier, type Exchange } from '../index.ts'
import { POSTER, twoSites, type TwoSites } from '../../../testing/exchange/two-sites.ts'
import { startSftpServer, type RunningSftpServer } from '../../../testing/sftp-server.ts'

const PEOPLE = 25_208
const host = generateSshKeys('host')
const keys = { justice: generateSshKeys('justice'), customs: generateSshKeys('customs') }

let sealer: Sealer
let sites: TwoSites
let folder: string
let server: RunningSftpServer
let running: { justice: Exchange; customs: Exchange }

beforeAll(async () => {
  sealer = startSealer()
  sites = await twoSites(sealer)
  folder = await mkdtemp(join(tmpdir(), 'landfall-carried-'))
  server = await startSftpServer({
    folder,
    hostKey: host.privateKey,
    port: 0,
    users: [
      {
        name: 'justice',
        publicKey: keys.justice.publicKey,
        writes: ['justice-customs'],
        reads: ['customs-justice'],
      },
      {
        name: 'customs',
        publicKey: keys.customs.publicKey,
        writes: ['customs-justice'],
        reads: ['justice-customs'],
      },
    ],
  })
  running = { justice: overSftp('justice'), customs: overSftp('customs') }
  await running.justice.start()
  await running.customs.start()
})
afterAll(async () => {
  await sites.dispose()
  await server.close()
  await sealer.stop()
  await rm(folder, { recursive: true, force: true })
})

function overSftp(user: 'justice' | 'customs'): Exchange {
  const carrier = sftpCarrier({
    host: server.host,
    port: server.port,
    user,
    privateKey: keys[user].privateKey,
    hostKeyFingerprint: server.fingerprint,
    clock: { now: () => new Date() },
  })
  return sites[user].again({
    carrier,
    receivers: sites[user].options.receivers.map((receiver) => ({
      ...receiver,
      receive: async (tx, { header, body }) => {
        await sql`insert into sink.applied values (${header.id}, ${header.type}, ${header.sequence},
          ${String(body.length)})`.execute(tx)
        return { verdict: 'accepted' as const }
      },
    })),
  })
}

async function postAndWait(text: string): Promise<void> {
  const before = (await sites.applied()).length
  await sites.justice.database.as(POSTER, (tx) =>
    running.justice.post(tx, { type: 'list', to: 'customs', body: { text } }),
  )
  running.justice.nudge()
  await expect
    .poll(async () => (await sites.applied()).length, { interval: 20, timeout: 25_000 })
    .toBe(before + 1)
}

test('a message goes over SFTP from one started exchange to the other and is answered', async () => {
  await postAndWait('small')
  await expect.poll(() => sites.states(), { interval: 20, timeout: 25_000 }).toEqual(['accepted'])
})

test(`a list of ${PEOPLE} people is posted, sealed, carried and opened whole`, async () => {
  const text = 'made-up row of the list '.repeat((PEOPLE * 80) / 24)
  await postAndWait(text)
  expect((await sites.applied()).at(-1)).toBe(String(JSON.stringify({ text }).length))
})
