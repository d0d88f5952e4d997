/** Makes a received file part of a record, in the transaction of the act that the record is written in. */
import { err, ok, type ErrorCode, type Result } from '#kernel'
import type { FileAct } from './files-context.ts'
import type { Subject } from './file-owner.ts'
import type { ReceivedFile } from './receive-file.ts'
import { keepArrived } from './store.ts'

/** When the act is undone the file is no part of anything again, and is swept away. */
export async function keepFile(
  { tx, at, record }: FileAct,
  { id }: Pick<ReceivedFile, 'id'>,
  owner: Subject,
): Promise<Result<void, ErrorCode>> {
  const kept = await keepArrived(tx, id, owner, at)
  if (kept === undefined) return err('file-lapsed')
  await record({
    event: 'file-kept',
    subject: { kind: 'file', id },
    details: { room: owner.room, of: owner.subject.id, ...kept },
  })
  return ok(undefined)
}
