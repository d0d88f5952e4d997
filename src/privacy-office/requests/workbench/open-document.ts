/** One file or mail that goes along with a copy, opened for an officer within their own transaction. */
import { buffer } from 'node:stream/consumers'
import { createHash } from 'node:crypto'
import { actingAs, type Database, type Tx } from '#database'
import { err, ok, type ErrorCode, type Result } from '#kernel'
import { gatherFiles, type Copy, type CopyRequest } from '#privacy-office/holdings'
import { keyedBy } from '#pages'
import { selectDocuments } from '../document-store.ts'
import { selectFound } from '../found-store.ts'
import type { CopiedRequest } from '../copy-request.ts'
import type { RequestRow } from '../request.ts'

export type CopiedFile = Copy['files'][number]

export interface OpeningFiles {
  readonly database: Pick<Database, 'site'>
  readonly copyOf: (of: CopiedRequest) => CopyRequest
  readonly hashOf: HashOfOriginal
}

/** Which original it is, so that nobody who reads it can test whether a file is held. */
export type HashOfOriginal = (bytes: Buffer) => Buffer

export function hashOfOriginals(atRestKey: Uint8Array): HashOfOriginal {
  const keyed = keyedBy(atRestKey, 'requests/original')
  return (bytes) => keyed(createHash('sha256').update(bytes).digest('hex'))
}

/** More than the documents' room reads is not taken into memory at all. */
const MOST_BYTES = 60 * 1024 * 1024

export interface OpenDocument {
  readonly file: CopiedFile['file']
  readonly bytes: Buffer
  readonly name: string
  readonly hash: Buffer
}

/** Of the records that are theirs, or that were put to the request, as its copy would have them. */
export async function filesOf(
  tx: Tx,
  { database: { site }, copyOf }: Omit<OpeningFiles, 'hashOf'>,
  request: RequestRow,
  at: Date,
): Promise<readonly CopiedFile[]> {
  const found = (await selectFound(tx, request.reference)).filter(({ verdict }) => verdict === 'theirs')
  const documents = await selectDocuments(tx, request.reference)
  return actingAs(tx, { site, role: `${site}_holdings` }, (reading) =>
    gatherFiles(reading, copyOf({ request, found, documents, at })),
  )
}

export async function openDocument(
  tx: Tx,
  { database: { site }, hashOf }: OpeningFiles,
  { file }: CopiedFile,
): Promise<Result<OpenDocument, ErrorCode>> {
  if ((file.bytes ?? 0) > MOST_BYTES) return err('document-too-large')
  const opened = await file.open((work) => actingAs(tx, { site, role: `${site}_holdings` }, work))
  if (!opened.ok) return opened
  const bytes = await buffer(opened.value)
  return ok({ file, bytes, name: file.name, hash: hashOf(bytes) })
}
