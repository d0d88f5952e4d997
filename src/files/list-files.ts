/** The files of one record, as its page lists them. Names are personal data: the page that shows them records that. */
import type { Tx } from '#database'
import type { FilesContext } from './files-context.ts'
import type { Subject } from './file-owner.ts'
import type { FileTypeName } from './intake/file-types.ts'
import type { Residency } from './residency.ts'
import type { ScanVerdict } from './scanning/scanner.ts'
import { openName, unwrapKey } from './sealing/object-key.ts'
import { objectsOf } from './store.ts'

export interface ListedFile {
  readonly id: string
  readonly name: string
  readonly type: FileTypeName
  readonly size: number
  readonly keptAt: Date
  readonly residency: Residency
  /** `waiting` does not open yet. */
  readonly scan: ScanVerdict
}

/** Without those that are kept from a moment after `at`. */
export async function listFiles(
  files: FilesContext,
  tx: Tx,
  owner: Subject,
  at: Date,
): Promise<readonly ListedFile[]> {
  const rows = (await objectsOf(tx, owner)).filter(({ keptAt }) => keptAt <= at)
  return rows.map(({ name, sealedKey, ...row }) => ({
    ...row,
    name: openName(unwrapKey(files.keys, row.id, sealedKey), name),
  }))
}
