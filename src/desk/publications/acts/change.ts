/** Changes the words of a draft; only its author does, and not over words that they have not seen. */
import { selectOneOwn, updateWords, type Words } from '../agency-store.ts'
import type { AgencyAct } from './act.ts'

/** `gone` where it is no draft of theirs; `changed` where its words are others than those that were seen: of another tab. */
export async function change(
  { tx, at, by }: AgencyAct,
  { id, seen, words }: { readonly id: string; readonly seen: string; readonly words: Words },
): Promise<'saved' | 'changed' | 'gone'> {
  const own = await selectOneOwn(tx, by.agency, id)
  if (own?.state !== 'draft' || own.writtenBy !== by.id) return 'gone'
  if (own.version !== seen) return 'changed'
  await updateWords(tx, id, words, at)
  return 'saved'
}
