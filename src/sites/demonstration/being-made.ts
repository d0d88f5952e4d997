/** A mark in the data folder from before its first data until all of them are there: a first start that broke off is begun anew. */
import { rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { chooseDataFolder } from '#database'
import { BrokenPromise } from '#kernel'
import type { DemoStart } from './may-start.ts'
import { BEING_MADE, resetDemo } from './reset.ts'

export async function markBeingMade(dataFolder: string): Promise<void> {
  await writeFile(join(dataFolder, BEING_MADE), '', { mode: 0o600 })
}

/** What was committed without waiting for the disk is on it by now: the last acts of a start wait. */
export async function markMade(dataFolder: string): Promise<void> {
  await rm(join(dataFolder, BEING_MADE), { force: true })
}

/** Empties a folder whose first data never became whole. True when there was one. */
export async function clearHalfMade(start: DemoStart): Promise<boolean> {
  const { settings, named } = start
  const folder = await chooseDataFolder({ wanted: resolve(settings.LANDFALL_DATA), named })
  const marked = await stat(join(folder, BEING_MADE)).catch(() => undefined)
  if (marked === undefined) return false
  const cleared = await resetDemo(start)
  if (!cleared.ok) throw new BrokenPromise(cleared.error.detail ?? folder, cleared.error.code)
  return true
}
