/** Opens a kept file: the bytes are opened as they are read, and each is proven before it is given. */
import { Readable } from 'node:stream'
import type { Tx } from '#database'
import { err, ok, type ErrorCode, type Result } from '#kernel'
import type { FilesContext } from './files-context.ts'
import type { Subject } from './file-owner.ts'
import { fileType } from './intake/file-types.ts'
import type { ObjectSeal } from './sealing/chunk-cipher.ts'
import { openName, unwrapKey } from './sealing/object-key.ts'
import { openStream } from './sealing/seal-stream.ts'
import { objectToOpen, type StoredRow } from './store.ts'

export interface OpenedFile {
  readonly name: string
  /** The type that its content was found to be, for `Content-Type`. */
  readonly type: string
  readonly size: number
  /** Ends with an error where the stored bytes are not those that were kept. */
  readonly body: Readable
}

/** Whoever opens records it first: pages do, by `filePage`. A file of another record, or kept from a later moment, is not there. */
export async function openFile(
  files: FilesContext,
  tx: Tx,
  id: string,
  owner: Subject,
  at: Date,
): Promise<Result<OpenedFile, ErrorCode>> {
  const row = await objectToOpen(tx, id)
  const isOfOwner =
    row?.ownerRoom === owner.room &&
    row.subjectKind === owner.subject.kind &&
    row.subjectId === owner.subject.id
  if (row === undefined || !isOfOwner || row.keptAt > at) return err('file-not-there')
  if (row.disposedBecause === 'malware') return err('file-has-malware')
  if (row.sealedKey === null || row.name === null) return err('file-destroyed')
  if (row.scan === 'waiting') return err('file-waits-for-scan')
  const seal = unwrapKey(files.keys, id, row.sealedKey)
  const body = await openedBody(files, seal, row)
  return ok({ name: openName(seal, row.name), type: fileType(row.type).type, size: row.size, body })
}

/** Ends with an error where the stored bytes are not those that were kept. */
export async function openedBody(
  files: FilesContext,
  seal: ObjectSeal,
  row: Pick<StoredRow, 'storedAs' | 'driver' | 'residency'>,
): Promise<Readable> {
  const sealed = await files.driverOf(row).get(row.storedAs)
  // Until somebody reads, nobody listens: the trouble of a disk is told to whoever does.
  sealed.on('error', () => undefined)
  const body = Readable.from(openStream(seal, sealed), { objectMode: false })
  // Whoever lets go of the one lets go of the other, even before the first byte.
  body.once('close', () => sealed.destroy())
  return body
}
