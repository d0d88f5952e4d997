/** What waits for a second person. */
import type { Tx } from '#database'
import type { RequestKind } from './request-kind.ts'
import type { OpenRequest } from './request.ts'
import { selectOpenRequests } from './store.ts'

/** Oldest first, for whoever may ask or answer; to others there is none. */
export async function openRequests(
  tx: Tx,
  { name }: Pick<RequestKind, 'name'>,
  at: Date,
): Promise<readonly OpenRequest[]> {
  return selectOpenRequests(tx, name, at)
}

export async function openRequestAbout(
  tx: Tx,
  kind: Pick<RequestKind, 'name'>,
  subjectId: string,
  at: Date,
): Promise<OpenRequest | undefined> {
  const open = await openRequests(tx, kind, at)
  return open.find(({ subject }) => subject.id === subjectId)
}
