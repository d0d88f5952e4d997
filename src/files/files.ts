/** The room's operations on one site, ready to be handed to the rooms and pages that need them. */
import { mkdir } from 'node:fs/promises'
import type { Tx } from '#database'
import type { ErrorCode, Result } from '#kernel'
import { destroyFile } from './destroy-file.ts'
import type { Subject } from './file-owner.ts'
import { filesContext, type FileAct, type FilesOptions } from './files-context.ts'
import { filesHeldOf, type HeldObject } from './held-files.ts'
import { keepFile } from './keep-file.ts'
import { moveFiles, type Moved } from './move-files.ts'
import { letGo } from './let-go.ts'
import { listFiles, type ListedFile } from './list-files.ts'
import { openFile, type OpenedFile } from './open-file.ts'
import type { Residency } from './residency.ts'
import { receiveFile, type ReceivedFile, type ReceiveOptions } from './receive-file.ts'
import { scanWaiting, type Scanned } from './scan-waiting.ts'
import { declareOwner, placesOf, type PlaceCount } from './store.ts'
import { discardFile, sweepFiles, type Swept } from './sweep-files.ts'

export interface Files {
  /** Where new files lie. */
  readonly newIn: Residency
  /** Outside any transaction: it lasts as long as the sender's line takes. */
  receive(
    source: AsyncIterable<Uint8Array>,
    options: ReceiveOptions,
  ): Promise<Result<ReceivedFile, ErrorCode>>
  /** Inside the transaction of the act; from a later moment, where the act has one. */
  keep(act: FileAct, received: Pick<ReceivedFile, 'id'>, owner: Subject): Promise<Result<void, ErrorCode>>
  /** What was received and then not kept; nothing happens to what was. */
  discard(received: Pick<ReceivedFile, 'id'>): Promise<void>
  list(tx: Tx, owner: Subject, at: Date): Promise<readonly ListedFile[]>
  /** Of records of a room that are somebody's, for their copy; as the role `<site>_holdings`. */
  heldOf(tx: Tx, room: string, subjectIds: readonly string[]): Promise<readonly HeldObject[]>
  open(tx: Tx, id: string, owner: Subject, at: Date): Promise<Result<OpenedFile, ErrorCode>>
  /** Until that moment comes. */
  letGo(act: FileAct, id: string, owner: Subject): Promise<Result<void, ErrorCode>>
  destroy(act: FileAct, id: string): Promise<Result<void, ErrorCode>>
  /** To the store that new files go to. */
  move(ending?: AbortSignal): Promise<Moved>
  /** How many files of a room lie where. */
  places(tx: Tx, room: string): Promise<readonly PlaceCount[]>
  /** Every few minutes, and at the start. */
  sweep(): Promise<Swept>
  /** Every minute, where a scanner is configured. */
  scanWaiting(ending?: AbortSignal): Promise<Scanned>
}

/** Declares whose files there are, and makes the folder that they come in by. */
export async function openFiles(options: FilesOptions): Promise<Files> {
  const files = filesContext(options)
  await mkdir(files.incoming, { recursive: true, mode: 0o700 })
  await files.asRoom(async (tx) => {
    for (const owner of options.owners) await declareOwner(tx, owner)
  })
  return {
    newIn: files.drivers[0].residency,
    receive: (source, o) => receiveFile(files, source, o),
    keep: keepFile,
    discard: (received) => discardFile(files, received),
    list: (tx, owner, at) => listFiles(files, tx, owner, at),
    heldOf: (tx, room, subjectIds) => filesHeldOf(files, tx, room, subjectIds),
    open: (tx, id, owner, at) => openFile(files, tx, id, owner, at),
    letGo,
    destroy: destroyFile,
    move: (ending) => moveFiles(files, ending),
    places: placesOf,
    sweep: () => sweepFiles(files),
    scanWaiting: (ending) => scanWaiting(files, ending),
  }
}
