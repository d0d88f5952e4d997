/** The person says more about their enquiry; what was answered or closed is with the agency again. */
import type { Tx } from '#database'
import type { NewId } from '#kernel'
import { insertMore, reopenLinked } from './person-store.ts'
import { insertEvent } from './store.ts'

/** False where the form had been sent before. */
export async function sayMore(
  act: { readonly tx: Tx; readonly at: Date; readonly newId: NewId },
  said: {
    readonly reference: string
    readonly tokenHash: Buffer
    readonly words: string
    /** A form that is sent twice says it once. */
    readonly onceKey: string
  },
): Promise<boolean> {
  const { tx, at, newId } = act
  const { reference, words, onceKey } = said
  const isNew = await insertMore(tx, { id: newId(), reference, at, words, onceKey })
  if (isNew && (await reopenLinked(tx, said.tokenHash)))
    await insertEvent(tx, { id: newId(), reference, at, kind: 'reopened' })
  return isNew
}
