/** Lets go of a file that is kept from a moment that has not come: it is part of no record again, and is swept away. */
import { err, ok, type ErrorCode, type Result } from '#kernel'
import type { FileAct } from './files-context.ts'
import { letGoOf } from './store.ts'

export async function letGo({ tx, at, record }: FileAct, id: string): Promise<Result<void, ErrorCode>> {
  if (!(await letGoOf(tx, id, at))) return err('file-not-there')
  await record({ event: 'file-let-go', subject: { kind: 'file', id } })
  return ok(undefined)
}
