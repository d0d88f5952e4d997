/** Writes a draft; sent twice, the form makes one. */
import type { NewId } from '#kernel'
import { insertDraft, selectIdOfForm, type Words } from '../agency-store.ts'
import type { AgencyAct } from './act.ts'

/** The draft's identifier. */
export async function write(
  { tx, at, by, newId }: AgencyAct & { readonly newId: NewId },
  words: Words,
  onceKey: string,
): Promise<string> {
  const id = newId()
  return (await insertDraft(tx, { ...words, id, at, by, onceKey }))
    ? id
    : ((await selectIdOfForm(tx, onceKey)) ?? id)
}
