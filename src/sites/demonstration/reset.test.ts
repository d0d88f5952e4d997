/** A reset empties a demonstration's folder and nothing else. */
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSettings } from '#config'
import { startEmbedded } from '#database'
import { resetDemo } from './reset.ts'

let folder: string
// The database's own user must be able to enter it: nothing closed stands above it.
beforeEach(async () => {
  folder = await mkdtemp('/tmp/landfall-reset-')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const reset = (dataFolder = folder) =>
  resetDemo({ settings: readSettings({ LANDFALL_DATA: dataFolder }), named: true })

async function put(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), 'x')
  }
}

const A_DEMONSTRATION = [
  ...['postgres/log', 'keys/identity-provider/keys.json', 'keys/customs/exchange', 'demo.json'],
  ...['mail/1.eml', 'carrier/mailboxes/x', 'activity/customs/checkpoints', 'files/desk/1', 'logs/desk.log'],
]

describe('a reset leaves everything as it was', () => {
  it.each([
    ['where a file is somebody’s', ['thesis.txt'], /thesis\.txt/],
    ['where a folder is somebody’s', ['photos/1.jpg'], /photos/],
    ['where a file has the name of a folder of ours', [], /logs/],
  ])('%s', async (_, more, named) => {
    await put(...A_DEMONSTRATION, ...more)
    if (more.length === 0) {
      await rm(join(folder, 'logs'), { recursive: true })
      await put('logs')
    }
    const before = await readdir(folder, { recursive: true })
    const answer = await reset()
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-a-demonstration' } })
    expect(JSON.stringify(answer)).toMatch(named)
    expect(await readdir(folder, { recursive: true })).toEqual(before)
  })

  it('where nothing shows that a demonstration was ever there', async () => {
    await put('activity/x', 'logs/x', 'files/x', 'keys/customs/x', 'postgres/log')
    const before = await readdir(folder, { recursive: true })
    expect(await reset()).toMatchObject({ ok: false, error: { code: 'not-a-demonstration' } })
    expect(await readdir(folder, { recursive: true })).toEqual(before)
  })

  it('where a link leads elsewhere', async () => {
    const elsewhere = await mkdtemp('/tmp/landfall-elsewhere-')
    await writeFile(join(elsewhere, 'kept'), 'x')
    await put(...A_DEMONSTRATION)
    await rm(join(folder, 'mail'), { recursive: true })
    await symlink(elsewhere, join(folder, 'mail'))
    expect(await reset()).toMatchObject({ ok: false })
    expect(await readdir(elsewhere)).toEqual(['kept'])
    await rm(elsewhere, { recursive: true })
  })

  it('while a process uses it', async () => {
    const cluster = await startEmbedded({ dataFolder: folder, named: true, temporary: true })
    await put('keys/identity-provider/keys.json')
    await expect(reset()).rejects.toThrow('still holds this data folder')
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['keys', 'postgres']))
    await cluster.stop()
  })
})

describe('a reset empties', () => {
  it('a demonstration’s folder, which stays itself', async () => {
    await put(...A_DEMONSTRATION)
    expect(await reset()).toEqual({ ok: true, value: folder })
    expect(await readdir(folder)).toEqual([])
  })

  it('the rest after a reset that was broken off', async () => {
    // As the database's first start has opened it.
    await chmod(folder, 0o711)
    await put('keys/identity-provider/keys.json', 'keys/customs/exchange')
    expect(await reset()).toMatchObject({ ok: true })
    expect(await readdir(folder)).toEqual([])
  })

  it('nothing where nothing is', async () => {
    expect(await reset()).toMatchObject({ ok: true })
    expect(await readdir(folder)).toEqual([])
  })
})
