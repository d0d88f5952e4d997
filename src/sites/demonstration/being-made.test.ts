/** A first start that broke off is begun anew, and a folder that is whole is left as it is. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readSettings } from '#config'
import { clearHalfMade, markBeingMade, markMade } from './being-made.ts'

let folder: string
// The database's own user must be able to enter it: nothing closed stands above it.
beforeEach(async () => {
  folder = await mkdtemp('/tmp/landfall-half-made-')
  for (const name of ['keys/customs', 'postgres/data', 'logs'])
    await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, 'keys/customs/exchange.json'), '{}')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const clear = () => clearHalfMade({ settings: readSettings({ LANDFALL_DATA: folder }), named: true })

it('a folder without the mark is left alone', async () => {
  await markBeingMade(folder)
  await markMade(folder)
  const before = await readdir(folder, { recursive: true })
  expect(await clear()).toBe(false)
  expect(await readdir(folder, { recursive: true })).toEqual(before)
})

it('a folder in which somebody keeps something is not emptied, whatever mark it bears', async () => {
  await markBeingMade(folder)
  await writeFile(join(folder, 'thesis.txt'), 'x')
  await expect(clear()).rejects.toThrow('thesis.txt')
  expect(await readdir(folder)).toContain('keys')
})

it('a folder with the mark is emptied before the sites had anything to show that it is theirs', async () => {
  await markBeingMade(folder)
  expect(await clear()).toBe(true)
  expect(await readdir(folder)).toEqual([])
})
