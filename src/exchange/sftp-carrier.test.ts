import { mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Carrier } from './carrier.ts'
import { sftpCarrier } from './sftp-carrier.ts'
import { generateSshKeys } from './ssh-keys.ts'
import { startSftpServer, type RunningSftpServer } from '../../testing/sftp-server.ts'

const clock = { now: () => new Date() }
const mailbox = { from: 'justice', to: 'customs' } as const
const back = { from: 'customs', to: 'justice' } as const
const [hostKey, justiceKey, customsKey] = ['host', 'justice', 'customs'].map(generateSshKeys)
const bytes = Buffer.from(Array.from({ length: 1_200_000 }, (_, at) => at % 251))

let folder: string
let server: RunningSftpServer
const carriers: Carrier[] = []

const usersOf = [
  {
    name: 'justice',
    publicKey: justiceKey!.publicKey,
    writes: ['justice-customs'],
    reads: ['customs-justice'],
  },
  {
    name: 'customs',
    publicKey: customsKey!.publicKey,
    writes: ['customs-justice'],
    reads: ['justice-customs'],
  },
]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'landfall-sftp-'))
  server = await startSftpServer({ folder, hostKey: hostKey!.privateKey, users: usersOf, port: 0 })
})
afterAll(async () => {
  for (const carrier of carriers) await carrier.close()
  await server.close()
  await rm(folder, { recursive: true })
})

function carrierOf(
  user: 'justice' | 'customs',
  changed: Partial<Parameters<typeof sftpCarrier>[0]> = {},
): Carrier {
  const carrier = sftpCarrier({
    host: server.host,
    port: server.port,
    user,
    privateKey: (user === 'justice' ? justiceKey : customsKey)!.privateKey,
    hostKeyFingerprint: server.fingerprint,
    clock,
    ...changed,
  })
  carriers.push(carrier)
  return carrier
}

test('a carrier that shows another host key than the pinned one is not spoken to', async () => {
  const wrong = carrierOf('justice', { hostKeyFingerprint: generateSshKeys('other').fingerprint })
  await expect(wrong.list(back)).rejects.toMatchObject({ code: 'carrier-host-key' })
})

test('a user with another key is not let in', async () => {
  const wrong = carrierOf('justice', { privateKey: customsKey!.privateKey })
  await expect(wrong.list(back)).rejects.toMatchObject({ code: 'carrier-login-refused' })
})

test('nobody listening is told apart from being refused', async () => {
  const wrong = carrierOf('justice', { port: 1 })
  await expect(wrong.list(back)).rejects.toMatchObject({ code: 'carrier-unreachable' })
})

test('a user writes only its own mailbox and reads only those meant for it', async () => {
  await expect(carrierOf('justice').put(back, 'a.pgp', bytes)).rejects.toMatchObject({
    code: 'carrier-unreachable',
  })
  await expect(carrierOf('justice').list(mailbox)).rejects.toMatchObject({ code: 'carrier-unreachable' })
  await expect(carrierOf('customs').put(mailbox, 'a.pgp', bytes)).rejects.toMatchObject({
    code: 'carrier-unreachable',
  })
})

test('no name leads out of the mailbox', async () => {
  await writeFile(join(folder, 'secret'), 'kept')
  await mkdir(join(folder, 'desk-customs'), { recursive: true })
  await writeFile(join(folder, 'desk-customs', 'other.pgp'), 'kept')
  await symlink(join(folder, 'secret'), join(folder, 'justice-customs', 'link.pgp'))
  const customs = carrierOf('customs')
  for (const name of ['../secret', '../desk-customs/other.pgp', 'link.pgp', '/etc/passwd', '.', '..']) {
    expect([name, await customs.get(mailbox, name).catch(() => 'refused')]).toEqual([name, 'refused'])
  }
  expect(await customs.list(mailbox)).toEqual([])
  await rm(join(folder, 'justice-customs', 'link.pgp'))
})

test('a file arrives whole, is seen in order, and goes when it is removed', async () => {
  const [justice, customs] = [carrierOf('justice'), carrierOf('customs')]
  await justice.put(mailbox, 'b.pgp', bytes)
  await justice.put(mailbox, 'a.pgp', Buffer.from('small'))
  expect(await customs.list(mailbox)).toEqual(['a.pgp', 'b.pgp'])
  expect(Buffer.from(await customs.get(mailbox, 'b.pgp')).equals(bytes)).toBe(true)
  for (const name of ['a.pgp', 'b.pgp', 'b.pgp']) await customs.remove(mailbox, name)
  expect(await readdir(join(folder, 'justice-customs'))).toEqual([])
})

test('a mailbox with more files than one answer holds is listed whole', async () => {
  const names = Array.from({ length: 250 }, (_, at) => `file-${String(at).padStart(3, '0')}.pgp`)
  await Promise.all(names.map((name) => writeFile(join(folder, 'justice-customs', name), name)))
  expect(await carrierOf('customs').list(mailbox)).toEqual(names)
  await Promise.all(names.map((name) => rm(join(folder, 'justice-customs', name))))
})

test('a cut upload is invisible, goes on where it stopped and ends whole', async () => {
  const [justice, customs] = [carrierOf('justice'), carrierOf('customs')]
  const cut = new Error('cut')
  await expect(justice.put(mailbox, 'c.pgp', bytes, () => Promise.reject(cut))).rejects.toThrow()
  const part = join(folder, 'justice-customs', 'c.pgp.part')
  await truncate(part, 900_000)
  // Were the upload begun anew, this mark would be written over.
  const marked = await readFile(part)
  marked[10] = 255
  await writeFile(part, marked)
  expect(await customs.list(mailbox)).toEqual([])

  await carrierOf('justice').put(mailbox, 'c.pgp', bytes)
  const arrived = Buffer.from(await customs.get(mailbox, 'c.pgp'))
  expect(arrived[10]).toBe(255)
  arrived[10] = bytes[10]!
  expect(arrived.equals(bytes)).toBe(true)
  await customs.remove(mailbox, 'c.pgp')
})

test('a file that is already there is not carried twice', async () => {
  const justice = carrierOf('justice')
  await justice.put(mailbox, 'd.pgp', bytes)
  let written = 0
  await justice.put(mailbox, 'd.pgp', bytes, async () => void (written += 1))
  expect(written).toBe(0)
  await carrierOf('customs').remove(mailbox, 'd.pgp')
})

describe('when the line is cut', () => {
  let line: { port: number; cutAfter: (bytes: number) => void; close: () => void }
  beforeAll(async () => {
    let left = Number.POSITIVE_INFINITY
    const sockets = new Set<Socket>()
    const relay = createServer((near) => {
      const far = connect(server.port, server.host)
      for (const socket of [near, far]) {
        sockets.add(socket)
        socket.on('error', () => undefined)
        socket.on('close', () => [near, far].forEach((one) => one.destroy()))
        socket.on('data', (data) => {
          left -= data.length
          if (left < 0) for (const one of sockets) one.destroy()
        })
      }
      near.pipe(far).pipe(near)
    })
    await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve))
    line = {
      port: (relay.address() as AddressInfo).port,
      cutAfter: (count) => (left = count),
      close: () => relay.close(),
    }
  })
  afterAll(() => line.close())

  const overTheLine = (user: 'justice' | 'customs') =>
    carrierOf(user, { port: line.port, backOff: { firstMs: 0, longestMs: 0 } })
  const away = { code: 'carrier-unreachable' }

  test.each([0, 500, 20_000, 400_000, 1_100_000])(
    'after %i bytes, sending and fetching fail at once, and the same carriers go on when it is back',
    async (count) => {
      const [justice, customs] = [overTheLine('justice'), overTheLine('customs')]
      await Promise.all([justice.list(back), customs.list(mailbox)])
      line.cutAfter(count)
      await expect(justice.put(mailbox, 'e.pgp', bytes)).rejects.toMatchObject(away)
      line.cutAfter(Number.POSITIVE_INFINITY)
      await justice.put(mailbox, 'e.pgp', bytes)
      expect(await customs.list(mailbox)).toEqual(['e.pgp'])
      line.cutAfter(count)
      await expect(customs.get(mailbox, 'e.pgp')).rejects.toMatchObject(away)
      line.cutAfter(Number.POSITIVE_INFINITY)
      expect(Buffer.from(await customs.get(mailbox, 'e.pgp')).equals(bytes)).toBe(true)
      await customs.remove(mailbox, 'e.pgp')
    },
  )

  test('between two requests, the one that follows fails at once', async () => {
    const justice = overTheLine('justice')
    const isCut = async () => {
      line.cutAfter(-1)
      await justice.list(back).catch(() => undefined)
      line.cutAfter(Number.POSITIVE_INFINITY)
    }
    await expect(justice.put(mailbox, 'f.pgp', bytes, isCut)).rejects.toMatchObject(away)
    await justice.put(mailbox, 'f.pgp', bytes)
    await carrierOf('customs').remove(mailbox, 'f.pgp')
  })
})

test('after the server was away the same carrier works again, and knocks no sooner than its pause allows', async () => {
  const own = await mkdtemp(join(tmpdir(), 'landfall-sftp-'))
  const options = { folder: own, hostKey: hostKey!.privateKey, users: usersOf }
  const first = await startSftpServer({ ...options, port: 0 })
  let now = Date.parse('2026-03-01T00:00:00Z')
  const carrier = carrierOf('customs', { port: first.port, clock: { now: () => new Date(now) } })
  expect(await carrier.list(mailbox)).toEqual([])
  await first.close()
  await expect.poll(() => carrier.list(mailbox).catch(() => 'away')).toBe('away')
  await expect(carrier.list(mailbox)).rejects.toMatchObject({ code: 'carrier-unreachable' })
  const second = await startSftpServer({ ...options, port: first.port })
  await expect(carrier.list(mailbox)).rejects.toMatchObject({ code: 'carrier-unreachable' })
  now += 3_600_000
  expect(await carrier.list(mailbox)).toEqual([])
  await carrier.close()
  await second.close()
  await rm(own, { recursive: true })
})
