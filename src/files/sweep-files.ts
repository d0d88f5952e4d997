/** Takes away what belongs to no record any more: files that nobody kept, bytes whose key is destroyed, broken spools. */
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FilesContext } from './files-context.ts'
import { deleteArrived, lockArrived, lockToRemove, markRemoved, type StoredRow } from './store.ts'

/** Longer than any form takes from its last byte to its commit. */
const LAPSE_MS = 60 * 60_000

export interface Swept {
  readonly lapsed: number
  readonly removed: number
  readonly spools: number
}

export async function sweepFiles(files: FilesContext): Promise<Swept> {
  const before = new Date(files.clock.now().getTime() - LAPSE_MS)
  return {
    lapsed: await removeLapsed(files, { before }),
    removed: await removeDestroyed(files),
    spools: await removeSpools(files.incoming, before),
  }
}

/** A file that was received and then not kept: gone at once, rather than within the hour. */
export async function discardFile(files: FilesContext, received: { readonly id: string }): Promise<void> {
  await removeLapsed(files, received)
}

/** The bytes go while the row is locked: nobody can keep it meanwhile, and a failing store leaves the row. */
async function removeLapsed(
  files: FilesContext,
  which: { readonly id: string } | { readonly before: Date },
): Promise<number> {
  return files.asRoom(async (tx) => {
    const rows = await lockArrived(tx, which)
    for (const row of rows) {
      await removeBytes(files, row)
      await deleteArrived(tx, row.id)
    }
    return rows.length
  })
}

async function removeDestroyed(files: FilesContext): Promise<number> {
  return files.asRoom(async (tx) => {
    const rows = await lockToRemove(tx)
    for (const row of rows) {
      await removeBytes(files, row)
      await markRemoved(tx, row.id, files.clock.now())
    }
    return rows.length
  })
}

function removeBytes(files: FilesContext, row: StoredRow): Promise<void> {
  return files.driverOf(row).remove(row.storedAs)
}

/** Of a process that was killed: the key was in its memory alone, so nobody can read them. */
async function removeSpools(folder: string, before: Date): Promise<number> {
  let removed = 0
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    const { mtime } = await stat(file)
    if (mtime >= before) continue
    await rm(file, { force: true })
    removed += 1
  }
  return removed
}
