/** Destroys a file: its key first, in the act's transaction, and with it every copy; the stored bytes after. */
import { err, ok, type ErrorCode, type Result } from '#kernel'
import type { FileAct } from './files-context.ts'
import { destroyObject } from './store.ts'

export async function destroyFile({ tx, at, record }: FileAct, id: string): Promise<Result<void, ErrorCode>> {
  if (!(await destroyObject(tx, id, at))) return err('file-not-there')
  await record({ event: 'file-destroyed', subject: { kind: 'file', id } })
  return ok(undefined)
}
