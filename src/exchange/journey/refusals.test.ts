import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { err, fault, randomId, type Fault } from '#kernel'
import { fileNameOf } from '../file-name.ts'
import { framed, plaintextHash, type MessageHeader } from '../message.ts'
import { seal } from '../openpgp/seal.ts'
import { generateSiteKeys, rotateSiteKeys, type SiteKeys } from '../openpgp/site-keys.ts'
import { startSealer, type Sealer } from '../openpgp/start-sealer.ts'
import type { Permit } from '../permit.ts'
import { openGate } from '../../../testing/exchange/open-gate.ts'
import { allowEverything, START, twoSites, type TwoSites } from '../../../testing/exchange/two-sites.ts'

let sealer: Sealer
let sites: TwoSites

beforeAll(() => {
  sealer = startSealer()
})
afterAll(() => sealer.stop())

beforeEach(async () => {
  sites = await twoSites(sealer)
})
afterEach(() => sites.dispose())

const mailbox = () => join(sites.folder, 'justice-customs')
const filesIn = async () => (await readdir(mailbox())).sort()

/** Puts a file in Customs' mailbox as somebody could who has the means: keys, and the carrier. */
async function plant(
  changed: Partial<MessageHeader> = {},
  by: { sender?: SiteKeys; recipient?: SiteKeys } = {},
): Promise<string> {
  const header: MessageHeader = {
    id: randomId(),
    type: 'list',
    from: 'justice',
    to: 'customs',
    agreement: 'customs-justice-fines',
    agreementVersion: '1',
    sequence: 1,
    previousHash: '',
    createdAt: new Date(START).toISOString(),
    ...changed,
  }
  const sealed = await seal({
    plaintext: framed(header, Buffer.from('planted')),
    privateKey: (by.sender ?? sites.justice.keys).privateKey,
    recipientKey: (by.recipient ?? sites.customs.keys).publicKey,
    at: sites.clock.now(),
  })
  const name = fileNameOf({ ...header, from: 'justice', to: 'customs' })
  await sites.justice.options.carrier.put({ from: 'justice', to: 'customs' }, name, sealed)
  return name
}

/** The code that Customs answers with, read where Justice would: in the receipt. */
async function answered(): Promise<string[]> {
  await sites.customs.exchange.drain()
  await sites.justice.exchange.drain()
  const rows = await sites.justice.query<{ code: string }>(
    `select coalesce(r.faults->0->>'code', r.verdict) as code
     from exchange.receipts r join exchange.inbox i on i.id = r.id order by i.number`,
  )
  return rows.map(({ code }) => code)
}

async function expectRefused(code: string): Promise<void> {
  expect(await answered()).toEqual([code])
  expect(await sites.applied()).toEqual([])
  expect(await filesIn()).toEqual([])
}

const strangerKeys = () => generateSiteKeys({ site: 'desk', at: new Date('2026-01-01T00:00:00Z') })

test('an unknown signer is refused', async () => {
  await plant({}, { sender: await strangerKeys() })
  await expectRefused('message-unknown-signer')
})

test('a message sealed to somebody else is refused', async () => {
  await plant({}, { recipient: await strangerKeys() })
  await expectRefused('message-wrong-recipient')
})

test('a message that was addressed to another site and handed on is refused', async () => {
  const name = await plant({ to: 'desk' })
  expect(name).toContain('justice-customs')
  await expectRefused('message-wrong-recipient')
})

test('a message that claims another sender than its mailbox is refused', async () => {
  await plant({ from: 'immigration' })
  await expectRefused('message-unknown-signer')
})

test('a tampered byte is refused, and the message is put again and then taken', async () => {
  await sites.send('whole')
  await sites.justice.exchange.drain()
  const [name] = await filesIn()
  const bytes = await readFile(join(mailbox(), name!))
  bytes[bytes.length - 100]! ^= 1
  await writeFile(join(mailbox(), name!), bytes)
  await expectRefused('message-tampered')
  expect(await sites.states()).toEqual(['posted'])
  sites.clock.advance(1_000)
  await sites.settleDown()
  expect(await sites.applied()).toEqual(['whole'])
  expect(await sites.states()).toEqual(['accepted'])
})

test('a truncated file is refused, and the message is put again and then taken', async () => {
  await sites.send('whole')
  await sites.justice.exchange.drain()
  const [name] = await filesIn()
  const bytes = await readFile(join(mailbox(), name!))
  await writeFile(join(mailbox(), name!), bytes.subarray(0, bytes.length - 7))
  await expectRefused('message-truncated')
  sites.clock.advance(1_000)
  await sites.settleDown()
  expect(await sites.applied()).toEqual(['whole'])
})

test('a message that never arrives whole is given up after its tries, holds its stream, and can be resumed', async () => {
  const { justice, customs } = sites
  const damaging = justice.again({
    carrier: {
      ...justice.options.carrier,
      put: (to, name, bytes) =>
        justice.options.carrier.put(to, name, name.includes('.list.000001') ? bytes.slice(0, -1) : bytes),
    },
  })
  await sites.send('first')
  await sites.send('second')
  const pauses: number[] = []
  for (let round = 0; round < 20 && (await sites.states())[0] !== 'undeliverable'; round += 1) {
    await damaging.drain()
    await customs.exchange.drain()
    await damaging.drain()
    pauses.push(round)
    sites.clock.advance(600_000)
  }
  expect(await sites.states()).toEqual(['undeliverable', 'posted'])
  expect(pauses).toHaveLength(6)
  const status = await justice.database.as('justice_list_officer', (tx) => justice.exchange.status(tx))
  expect(status.find(({ type }) => type === 'list')).toMatchObject({ undeliverable: 1, waiting: 1 })

  await justice.database.as('justice_exchange', (tx) =>
    justice.exchange.resume(tx, { to: 'customs', type: 'list' }),
  )
  await sites.settleDown()
  expect(await sites.applied()).toEqual(['first', 'second'])
})

test('what comes again is applied once, and its answer is not made a second time', async () => {
  await sites.send('once')
  await sites.justice.exchange.drain()
  const [name] = await filesIn()
  const bytes = await readFile(join(mailbox(), name!))
  await sites.settleDown()
  for (let time = 0; time < 3; time += 1) {
    await writeFile(join(mailbox(), name!), bytes)
    expect(await answered()).toEqual(['accepted'])
    sites.clock.advance(3 * 60_000)
  }
  expect(await sites.applied()).toEqual(['once'])
  expect(await sites.states()).toEqual(['accepted'])
  expect(sites.customs.logged).toEqual(['message-replayed', 'message-replayed', 'message-replayed'])
  expect(await sites.customs.query('select from exchange.outbox')).toHaveLength(1)
})

test('another message under a number that was taken is refused', async () => {
  await sites.send('once')
  await sites.settleDown()
  await plant({ sequence: 1 })
  expect(await answered()).toContain('message-replayed')
  expect(await sites.applied()).toEqual(['once'])
})

test('when the answer was lost, the replay brings it again', async () => {
  await sites.send('once')
  await sites.justice.exchange.drain()
  await sites.customs.exchange.drain()
  for (const name of await readdir(join(sites.folder, 'customs-justice'))) {
    await rm(join(sites.folder, 'customs-justice', name))
  }
  sites.clock.advance(3 * 60_000)
  await sites.settleDown()
  // The lost receipt leaves a gap in the receipts, so they are asked for again too.
  sites.clock.advance(10_000)
  await sites.settleDown()
  expect(await sites.states()).toEqual(['accepted'])
  expect(await sites.applied()).toEqual(['once'])
})

test('a skipped number is refused, and what is missing is put again in order', async () => {
  for (const body of ['first', 'second', 'third']) {
    await sites.send(body)
    await sites.justice.exchange.drain()
  }
  const [first] = await filesIn()
  await rm(join(mailbox(), first!))
  expect(await answered()).toEqual(['message-skipped'])
  expect(await sites.applied()).toEqual([])
  sites.clock.advance(10_000)
  await sites.settleDown()
  expect(await sites.applied()).toEqual(['first', 'second', 'third'])
  expect(await sites.states()).toEqual(['accepted', 'accepted', 'accepted'])
})

test('a message that does not name the one before it by its hash is refused', async () => {
  await sites.send('first')
  await sites.settleDown()
  await plant({ sequence: 2, previousHash: plaintextHash(Buffer.from('something else')) })
  expect(await answered()).toEqual(['accepted', 'message-chain-broken'])
  expect(await sites.applied()).toEqual(['first'])
})

test('a file that is named for another message than it holds is refused', async () => {
  const name = await plant()
  await rename(join(mailbox(), name), join(mailbox(), name.replace('.list.', '.withdrawal.')))
  await expectRefused('message-file-name-mismatch')
})

test('a message under another agreement is refused', async () => {
  await plant({ agreement: 'some-other' })
  await expectRefused('message-agreement-unknown')
})

test('a message under another version of the agreement is refused', async () => {
  await plant({ agreementVersion: '7' })
  await expectRefused('message-agreement-version')
})

test('a message posted under the version of its day is taken after the next version came into force', async () => {
  const turn = Date.parse(START) + 60_000
  const byDate: Permit = (message, at) => openGate(at.getTime() < turn ? '1' : '2')(message, at)
  await sites.send('under version 1')
  await sites.justice.exchange.drain()
  sites.clock.advance(120_000)
  await sites.customs.again({ permitIn: byDate }).drain()
  expect(await sites.applied()).toEqual(['under version 1'])
})

test('a type that no room takes is refused', async () => {
  await plant({ type: 'gossip' })
  await expectRefused('message-type-unnamed')
})

test('what the agreement does not allow now is refused at arrival with its own code, and the stream goes on', async () => {
  const expired: Fault = fault('message-type-unnamed', { detail: 'stands for an expired approval' })
  await sites.send('too late')
  await sites.justice.exchange.drain()
  await sites.customs.again({ permitIn: () => err(expired) }).drain()
  await sites.justice.exchange.drain()
  expect(await sites.states()).toEqual(['refused'])
  await sites.send('renewed')
  await sites.settleDown()
  expect(await sites.applied()).toEqual(['renewed'])
})

test('what the agreement does not allow cannot be posted', async () => {
  const { justice } = sites
  const strict = justice.again({
    permitOut: (message, at) =>
      message.type === 'list' ? allowEverything(message, at) : err(fault('message-type-unnamed')),
  })
  const posted = await justice.database.as('justice_list_officer', (tx) =>
    strict.post(tx, { type: 'withdrawal', to: 'customs', body: { text: 'x' } }),
  )
  expect(posted).toMatchObject({ ok: false, error: { code: 'message-type-unnamed' } })
  expect(await justice.query('select from exchange.outbox')).toEqual([])
})

test('a file that is no message of the exchange is left alone', async () => {
  await sites.send('first')
  await sites.justice.exchange.drain()
  await writeFile(join(mailbox(), 'README'), 'not ours')
  await sites.settleDown()
  expect(await filesIn()).toEqual(['README'])
  expect(await sites.applied()).toEqual(['first'])
})

test('during a rotation messages sealed to the old key and signed by the old key are still taken', async () => {
  const { justice, customs } = sites
  await sites.send('sealed to the old key')
  await justice.exchange.drain()
  const newCustoms = await rotateSiteKeys(customs.keys, { at: new Date(START) })
  const newJustice = await rotateSiteKeys(justice.keys, { at: new Date(START) })
  const justiceLater = justice.again({
    keys: newJustice,
    peers: [{ site: 'customs', publicKeys: [newCustoms.publicKey, customs.keys.publicKey] }],
  })
  const customsLater = customs.again({
    keys: newCustoms,
    peers: [{ site: 'justice', publicKeys: [newJustice.publicKey, justice.keys.publicKey] }],
  })
  await sites.send('sealed to the new key')
  await justiceLater.drain()
  await customsLater.drain()
  await justiceLater.drain()
  expect(await sites.applied()).toEqual(['sealed to the old key', 'sealed to the new key'])
  expect(await sites.states()).toEqual(['accepted', 'accepted'])
})
