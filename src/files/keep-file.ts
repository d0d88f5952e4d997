/** Makes a received file part of a record, in the transaction of the act that the record is written in. */
import { err, ok, type ErrorCode, type Result } from '#kernel'
import type { FileAct } from './files-context.ts'
import type { Subject } from './file-owner.ts'
import type { ReceivedFile } from './receive-file.ts'
import { keepArrived } from './store.ts'

/** When the act is undone the file is no part of anything again, and is swept away. */
export async function keepFile(
  { tx, at, record }: FileAct,
  received: ReceivedFile,
  owner: Subject,
): Promise<Result<void, ErrorCode>> {
  if (!(await keepArrived(tx, received.id, owner, at))) return err('file-lapsed')
  const { type, size, scan } = received
  await record({
    event: 'file-kept',
    subject: { kind: 'file', id: received.id },
    details: { room: owner.room, of: owner.subject.id, type, size, scan },
  })
  return ok(undefined)
}
