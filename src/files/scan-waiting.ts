/** Scans the files that came while the scanner did not answer; until then nobody can open them. */
import { BrokenPromise } from '#kernel'
import type { FilesContext } from './files-context.ts'
import { openStream } from './sealing/seal-stream.ts'
import { unwrapKey } from './sealing/object-key.ts'
import type { ScanAnswer } from './scanning/scanner.ts'
import { destroyMalware, markClean, waitingForScan, type WaitingRow } from './store.ts'

export interface Scanned {
  readonly clean: number
  readonly destroyed: number
  readonly stillWaiting: number
  /** Damaged in the store: they stay closed, and somebody must look. */
  readonly damaged: number
}

/** Malware is destroyed at once, and so is what the scanner will never take. A stop waits for one file, not for all. */
export async function scanWaiting(files: FilesContext, ending?: AbortSignal): Promise<Scanned> {
  const rows = await files.asRoom(waitingForScan)
  let [clean, destroyed, damaged] = [0, 0, 0]
  for (const row of rows) {
    if (ending?.aborted === true) break
    const answer = await scan(files, row)
    if (answer.kind === 'unavailable') break
    if (answer.kind === 'damaged') {
      damaged += 1
    } else if (answer.kind === 'clean') {
      await files.asRoom((tx) => markClean(tx, row.id, answer.scanner, files.clock.now()))
      clean += 1
    } else {
      await destroy(files, row, answer.kind)
      destroyed += 1
    }
  }
  return { clean, destroyed, stillWaiting: rows.length - clean - destroyed, damaged }
}

async function scan(
  files: FilesContext,
  row: WaitingRow,
): Promise<ScanAnswer | { readonly kind: 'damaged' }> {
  if (files.scanner === undefined) return { kind: 'unavailable' }
  try {
    const sealed = await files.driverOf(row).get(row.storedAs)
    return await files.scanner.scan(openStream(unwrapKey(files.keys, row.id, row.sealedKey), sealed))
  } catch (error) {
    if (error instanceof BrokenPromise && error.code === 'file-damaged') return { kind: 'damaged' }
    throw error
  }
}

async function destroy(files: FilesContext, { id }: WaitingRow, found: 'malware' | 'too-big'): Promise<void> {
  await files.asRoom(async (tx) => {
    if (!(await destroyMalware(tx, id, files.clock.now()))) return
    const code = found === 'malware' ? 'file-has-malware' : 'file-too-big-to-scan'
    await files.recordAsRoom(tx, { event: 'file-refused', subject: { kind: 'file', id }, details: { code } })
  })
}
