/** The files that are kept with somebody's records, for their copy of what is held about them. */
import type { Readable } from 'node:stream'
import type { Tx } from '#database'
import { err, ok, type ErrorCode, type Result } from '#kernel'
import type { FilesContext } from './files-context.ts'
import { fileType } from './intake/file-types.ts'
import { openedBody } from './open-file.ts'
import { openName, unwrapKey } from './sealing/object-key.ts'
import { objectsHeldOf, type HeldObjectRow } from './store.ts'

export interface HeldObject {
  readonly id: string
  /** The record of its room that it is kept with. */
  readonly subjectId: string
  readonly name: string
  /** The type that its content was found to be, for `Content-Type`. */
  readonly type: string
  readonly size: number
  readonly keptAt: Date
  /** The bytes as they are read; an error ends them where they are not those that were kept. */
  open(): Promise<Result<Readable, ErrorCode>>
}

/** As the role `<site>_holdings`, by whoever recorded that it reads for a person. */
export async function filesHeldOf(
  files: FilesContext,
  tx: Tx,
  room: string,
  subjectIds: readonly string[],
): Promise<readonly HeldObject[]> {
  const at = files.clock.now()
  // What is kept from a later moment may still be taken back.
  const rows = (await objectsHeldOf(tx, room, subjectIds)).filter(({ keptAt }) => keptAt <= at)
  return rows.map((row) => heldObject(files, row))
}

function heldObject(files: FilesContext, row: HeldObjectRow): HeldObject {
  const { id, subjectId, size, keptAt } = row
  const seal = unwrapKey(files.keys, id, row.sealedKey)
  return {
    ...{ id, subjectId, size, keptAt },
    name: openName(seal, row.name),
    type: fileType(row.type).type,
    open: async () =>
      row.scan === 'waiting' ? err('file-waits-for-scan') : ok(await openedBody(files, seal, row)),
  }
}
