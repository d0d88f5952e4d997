/** Lets go of a file that is kept from a moment that has not come: it is part of no record again, and is swept away. */
import { err, ok, type ErrorCode, type Result } from '#kernel'
import type { Subject } from './file-owner.ts'
import type { FileAct } from './files-context.ts'
import { letGoOf } from './store.ts'

export async function letGo(
  { tx, at, record }: FileAct,
  id: string,
  owner: Subject,
): Promise<Result<void, ErrorCode>> {
  if (!(await letGoOf(tx, id, owner, at))) return err('file-not-there')
  await record({ event: 'file-let-go', subject: { kind: 'file', id } })
  return ok(undefined)
}
