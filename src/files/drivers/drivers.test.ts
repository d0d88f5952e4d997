/** One promise, three stores: each driver against a real folder or a server that checks what it is told. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '#kernel'
import {
  answeringServer,
  startAzureServer,
  startS3Server,
  type StoreServer,
} from '../../../testing/files/index.ts'
import { azureDriver } from './azure-driver.ts'
import type { Driver, SealedBytes } from './driver.ts'
import { folderDriver } from './folder-driver.ts'
import { s3Driver } from './s3-driver.ts'

const S3 = { keyId: 'AKLANDFALL', secret: 'made up', region: 'ap-southeast-6' }
const AZURE = { account: 'landfall', key: Buffer.from('made up too').toString('base64') }
const SMALL = randomBytes(10_000)
const LARGE = randomBytes(20 * 1024 * 1024 + 7)

const addressOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const sealed = (bytes: Buffer): SealedBytes => ({
  size: bytes.length,
  read: (range) => Readable.from([bytes.subarray(range?.start, range?.end)]),
})

let folder: string
let s3: StoreServer
let azure: StoreServer
const drivers: Partial<Record<Driver['name'], Driver>> = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'landfall-store-'))
  s3 = await startS3Server(S3)
  azure = await startAzureServer(AZURE)
  drivers.folder = folderDriver(folder, 'premises')
  drivers.s3 = s3Driver({ ...S3, bucket: `${s3.origin}/bucket/Māori` }, 'new-zealand', systemClock)
  drivers.azure = azureDriver({ ...AZURE, container: `${azure.origin}/files` }, 'overseas:AU', systemClock)
})

afterAll(async () => {
  await s3.close()
  await azure.close()
  await rm(folder, { recursive: true })
})

const whole = async (driver: Driver, address: string) =>
  Buffer.concat((await (await driver.get(address)).toArray()) as Buffer[])

describe.each(['folder', 's3', 'azure'] as const)('the store %s', (name) => {
  it.each([
    ['small', SMALL],
    ['large', LARGE],
  ])('gives back a %s object whole, and no more once it was removed', async (_, bytes) => {
    const driver = drivers[name]!
    const address = addressOf(bytes)
    expect(await driver.has(address)).toBe(false)
    await driver.put(address, sealed(bytes))
    await driver.put(address, sealed(bytes))
    expect(await driver.has(address)).toBe(true)
    expect((await whole(driver, address)).equals(bytes)).toBe(true)
    await driver.remove(address)
    await driver.remove(address)
    expect(await driver.has(address)).toBe(false)
    await expect(driver.get(address)).rejects.toMatchObject({ code: 'file-damaged' })
  })

  it.each(['../../etc/passwd', `${'a'.repeat(63)}/`, '', `${'a'.repeat(64)}\n`])(
    'takes no address but a hash: %j',
    async (address) => {
      await expect(drivers[name]!.put(address, sealed(SMALL))).rejects.toThrow('under its hash only')
      await expect(drivers[name]!.get(address)).rejects.toThrow('under its hash only')
    },
  )
})

describe('a store that refuses', () => {
  it('S3 with the wrong secret is unreachable, and holds nothing', async () => {
    const wrong = s3Driver(
      { ...S3, secret: 'another', bucket: `${s3.origin}/bucket` },
      'new-zealand',
      systemClock,
    )
    for (const bytes of [SMALL, LARGE]) {
      await expect(wrong.put(addressOf(bytes), sealed(bytes))).rejects.toMatchObject({
        code: 'file-store-unreachable',
        statusCode: 503,
      })
    }
    await expect(wrong.has(addressOf(SMALL))).rejects.toMatchObject({ code: 'file-store-unreachable' })
    expect(s3.objects.size).toBe(0)
  })

  it('Azure with the wrong key is unreachable, and holds nothing', async () => {
    const wrong = azureDriver(
      { ...AZURE, key: 'YW5vdGhlcg==', container: `${azure.origin}/files` },
      'new-zealand',
      systemClock,
    )
    for (const bytes of [SMALL, LARGE]) {
      await expect(wrong.put(addressOf(bytes), sealed(bytes))).rejects.toMatchObject({
        code: 'file-store-unreachable',
      })
    }
    expect(azure.objects.size).toBe(0)
  })

  it('a folder leaves no part of an object whose bytes broke off', async () => {
    const breaksOff: SealedBytes = {
      size: 100,
      async *read() {
        yield SMALL
        throw new Error('the disk is gone')
      },
    }
    const address = addressOf(LARGE)
    await expect(drivers.folder!.put(address, breaksOff)).rejects.toMatchObject({
      code: 'file-store-unreachable',
    })
    expect(await readdir(join(folder, address.slice(0, 2), address.slice(2, 4)))).toEqual([])
  })
})

it('a bucket that is not there is a store that cannot be reached, not an object that was stored', async () => {
  const none = await answeringServer(() => ({ status: 404 }))
  const lost = s3Driver({ ...S3, bucket: `${none.origin}/nowhere` }, 'new-zealand', systemClock)
  for (const bytes of [SMALL, LARGE]) {
    await expect(lost.put(addressOf(bytes), sealed(bytes))).rejects.toMatchObject({
      code: 'file-store-unreachable',
    })
  }
  await none.close()
})
