/** Changes the words of a draft; only its author does. */
import { selectOneOwn, updateWords, type Words } from '../agency-store.ts'
import type { AgencyAct } from './act.ts'

/** False where it is no draft of theirs. */
export async function change({ tx, at, by }: AgencyAct, id: string, words: Words): Promise<boolean> {
  const own = await selectOneOwn(tx, by.agency, id)
  if (own?.state !== 'draft' || own.writtenBy !== by.id) return false
  await updateWords(tx, id, words, at)
  return true
}
