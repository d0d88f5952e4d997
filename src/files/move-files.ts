/**
 * Moves files to the store that new ones go to: copied, read back there and proven byte for byte, and only then removed where
 * they lay. A file stays open to its readers all the while.
 */
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { BrokenPromise } from '#kernel'
import type { Address, Driver, SealedBytes } from './drivers/driver.ts'
import type { FilesContext } from './files-context.ts'
import {
  keptElsewhere,
  lockLeft,
  markLeftRemoved,
  markMoved,
  markRestated,
  selectState,
  type StoredRow,
} from './store.ts'
import { writtenWhole } from './written-whole.ts'

export interface Moved {
  readonly moved: number
  /** Not as they were kept: they stay where they are, and somebody must look. */
  readonly damaged: number
}

const MOST_AT_ONCE = 100
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

export async function moveFiles(files: FilesContext, ending?: AbortSignal): Promise<Moved> {
  await removeLeft(files)
  const [target] = files.drivers
  let [moved, damaged, after] = [0, 0, BEFORE_ALL]
  for (;;) {
    const rows = await files.asRoom((tx) => keptElsewhere(tx, target, after, MOST_AT_ONCE))
    if (rows.length > 0 && after === BEFORE_ALL) await refuseOnePlace(files)
    for (const row of rows) {
      // Each is moved by itself: a stop waits for one file, and the next start goes on from there.
      if (ending?.aborted === true) return { moved, damaged }
      // The same store, of which the settings now say otherwise where it stands.
      if (files.driverOf(row) === target) await files.asRoom((tx) => markRestated(tx, row.id, target))
      else if (!(await copy(files, row, target))) damaged += 1
      else if (await settle(files, row, target)) moved += 1
      after = row.id
    }
    if (rows.length < MOST_AT_ONCE) break
  }
  await removeLeft(files)
  return { moved, damaged }
}

/** False where the source does not hold what was kept. */
async function copy(files: FilesContext, row: StoredRow, target: Driver): Promise<boolean> {
  const spool = join(files.incoming, `${row.id}.moving`)
  try {
    const source = await files.driverOf(row).get(row.storedAs)
    await writtenWhole(source, spool)
    if ((await hashOf(createReadStream(spool))) !== row.storedAs) return false
    await target.put(row.storedAs, await sealedBytes(spool))
  } finally {
    await rm(spool, { force: true })
  }
  if ((await hashOf(await target.get(row.storedAs))) !== row.storedAs)
    throw new BrokenPromise('a store did not keep what it was given', 'file-damaged')
  return true
}

async function settle(files: FilesContext, row: StoredRow, target: Driver): Promise<boolean> {
  const details = { from: row.residency, to: target.residency }
  const isMoved = await files.asRoom(async (tx) => {
    if (!(await markMoved(tx, row, target, files.clock.now()))) return false
    await files.recordAsRoom(tx, { event: 'file-moved', subject: { kind: 'file', id: row.id }, details })
    return true
  })
  // Destroyed meanwhile: the copy goes too. Moved by another process, it is the one that counts.
  if (!isMoved && (await files.asRoom((tx) => selectState(tx, row.id))) !== 'kept')
    await target.remove(row.storedAs)
  return isMoved
}

/** Two settings that name one place: what is removed from the one would be gone from the other. */
async function refuseOnePlace({ drivers: [target, ...others] }: FilesContext): Promise<void> {
  const bytes = randomBytes(32)
  const address = createHash('sha256').update(bytes).digest('hex')
  await target.put(address, { size: bytes.length, read: () => Readable.from([bytes]) })
  try {
    for (const other of others)
      if (await other.has(address))
        throw new BrokenPromise('two settings name one store: nothing is moved', 'file-store-unknown')
  } finally {
    await target.remove(address)
  }
}

/** A store that is configured no more keeps its copies until it is again. */
async function removeLeft(files: FilesContext): Promise<void> {
  await files.asRoom(async (tx) => {
    for (const row of await lockLeft(tx)) {
      if (!files.hasDriver(row)) continue
      await files.driverOf(row).remove(row.storedAs)
      await markLeftRemoved(tx, row.id)
    }
  })
}

async function hashOf(bytes: AsyncIterable<Uint8Array>): Promise<Address> {
  const hash = createHash('sha256')
  for await (const piece of bytes) hash.update(piece)
  return hash.digest('hex')
}

async function sealedBytes(file: string): Promise<SealedBytes> {
  const { size } = await stat(file)
  return {
    size,
    read: (range) =>
      createReadStream(file, range === undefined ? {} : { start: range.start, end: range.end - 1 }),
  }
}
