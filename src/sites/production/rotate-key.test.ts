/** Keys change under a site that works: what was sealed or signed before still opens and still counts. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSettings, type Settings } from '#config'
import { systemClock } from '#kernel'
import { makeProductionKeys, openProductionKeys } from './keys.ts'
import { rotateProductionKey, type RotatableKey } from './rotate-key.ts'

let folder: string
let settings: Settings

beforeEach(async () => {
  folder = await mkdtemp('/tmp/landfall-keys-')
  settings = readSettings({ LANDFALL_KEYS: folder })
  await makeProductionKeys('justice', settings)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const rotate = (key: RotatableKey) =>
  rotateProductionKey(key, { site: 'justice', settings, clock: systemClock })
const keys = () => openProductionKeys('justice', settings)
const publicKeysFile = () => readFile(join(folder, 'public', 'justice.asc'), 'utf8')

test('the site signs with the new exchange key and keeps the old one to open what is under way', async () => {
  const before = await keys()
  const [shown] = await rotate('exchange')
  const after = await keys()
  expect(after.exchange.fingerprint).not.toBe(before.exchange.fingerprint)
  expect(after.exchange.retiredPrivateKeys).toEqual([before.exchange.privateKey])
  expect(shown?.fingerprint).toBe(after.exchange.fingerprint)
})

test('peers are given the new key first and every old one behind it', async () => {
  const before = (await keys()).exchange.publicKey
  await rotate('exchange')
  await rotate('exchange')
  const blocks = (await publicKeysFile()).match(/-----BEGIN PGP PUBLIC KEY BLOCK-----/g)
  expect(blocks).toHaveLength(3)
  expect((await publicKeysFile()).startsWith((await keys()).exchange.publicKey)).toBe(true)
  expect((await publicKeysFile()).trim().endsWith(before.trim())).toBe(true)
})

test('a new carrier key is shown by the fingerprint that the carrier is told', async () => {
  const before = await keys()
  const [shown] = await rotate('carrier')
  const after = await keys()
  expect(after.carrier.fingerprint).not.toBe(before.carrier.fingerprint)
  expect(shown?.fingerprint).toBe(after.carrier.fingerprint)
  expect(await readFile(join(folder, 'public', 'justice.pub'), 'utf8')).toBe(`${after.carrier.publicKey}\n`)
  expect(after.exchange.fingerprint).toBe(before.exchange.fingerprint)
})

test('earlier public keys of the activity log stay trusted, the newest first', async () => {
  const first = (await keys()).activity.publicKey
  await rotate('activity')
  const second = (await keys()).activity.publicKey
  await rotate('activity')
  const { earlierKeys } = (await keys()).activity
  expect(earlierKeys.map((one) => one.equals(second))).toEqual([true, false])
  expect(earlierKeys.map((one) => one.equals(first))).toEqual([false, true])
})

test('a missing key is not replaced by a new one', async () => {
  await rm(join(folder, 'own', 'activity.pem'))
  await expect(rotate('activity')).rejects.toThrow(/is missing: restore it/)
})

test('nobody but the owner can read a rotated key', async () => {
  for (const [key, file] of [
    ['exchange', 'exchange.json'],
    ['carrier', 'carrier.json'],
    ['activity', 'activity.pem'],
  ] as const) {
    await rotate(key)
    expect((await stat(join(folder, 'own', file))).mode & 0o077).toBe(0)
  }
})
