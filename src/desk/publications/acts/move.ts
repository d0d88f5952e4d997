/** Moves a publication on, where the move is open to whoever asks; what is published is announced with the commit. */
import { announce } from '#database'
import { selectOneOwn, updateState } from '../agency-store.ts'
import { PUBLICATION_PUBLISHED } from '../channels.ts'
import { MOVES, movesOpenTo, type MoveName } from '../moves.ts'
import type { AgencyAct } from './act.ts'

/**
 * `gone` where it stands elsewhere by now, or the move is another's; `changed` where its words are others than those that were
 * seen: nobody publishes, returns or withdraws what they have not read.
 */
export async function move(
  { tx, at, by }: AgencyAct,
  {
    id,
    name,
    seen,
    reason,
  }: { readonly id: string; readonly name: MoveName; readonly seen: string; readonly reason: string },
): Promise<'moved' | 'changed' | 'gone'> {
  const own = await selectOneOwn(tx, by.agency, id)
  if (own === undefined || !movesOpenTo(by.id, own).includes(name)) return 'gone'
  if (!(await updateState(tx, { id, move: name, seen, at, by, reason }))) return 'changed'
  if (MOVES[name].to === 'published') await announce(tx, PUBLICATION_PUBLISHED)
  return 'moved'
}
