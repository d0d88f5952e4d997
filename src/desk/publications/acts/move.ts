/** Moves a publication on, where the move is open to whoever asks; what is published is announced with the commit. */
import { announce } from '#database'
import { selectOneOwn, updateState } from '../agency-store.ts'
import { PUBLICATION_PUBLISHED } from '../channels.ts'
import { MOVES, movesOpenTo, type MoveName } from '../moves.ts'
import type { AgencyAct } from './act.ts'

/** False where it stands elsewhere by now, or the move is another's. */
export async function move(
  { tx, at, by }: AgencyAct,
  { id, name, reason }: { readonly id: string; readonly name: MoveName; readonly reason: string },
): Promise<boolean> {
  const own = await selectOneOwn(tx, by.agency, id)
  if (own === undefined || !movesOpenTo(by.id, own).includes(name)) return false
  await updateState(tx, { id, move: name, at, by, reason })
  if (MOVES[name].to === 'published') await announce(tx, PUBLICATION_PUBLISHED)
  return true
}
