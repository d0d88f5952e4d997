/** The person says more about their enquiry; what was answered or closed is with the agency again. */
import type { Tx } from '#database'
import { err, ok, type NewId, type Result } from '#kernel'
import { countSaidSince, insertMore, reopenLinked, selectSaidAlready } from './person-store.ts'
import { insertEvent } from './store.ts'

/** The same words within this are the same, whatever form they came by: the Back button draws a new one. */
const SAID_ONCE_WITHIN_MS = 10 * 60_000

/** Whoever holds the link, and from however many networks. */
const MOST_SAID_A_DAY = 50
const DAY_MS = 24 * 60 * 60_000

/** False where the form had been sent before, or the same words just now; refused where it had said something else. */
export async function sayMore(
  act: { readonly tx: Tx; readonly at: Date; readonly newId: NewId },
  said: {
    readonly reference: string
    readonly tokenHash: Buffer
    readonly words: string
    /** A form that is sent twice says it once. */
    readonly onceKey: string
  },
): Promise<Result<boolean, 'enquiry-sent-before' | 'enquiry-much-said'>> {
  const { tx, at, newId } = act
  const { reference, words, onceKey } = said
  const since = new Date(at.getTime() - SAID_ONCE_WITHIN_MS)
  const before = await selectSaidAlready(tx, { reference, onceKey, words, since })
  if (before.byThisForm !== null && before.byThisForm !== words) return err('enquiry-sent-before')
  if (before.bySameWords) return ok(false)
  const isByThisForm = before.byThisForm !== null
  if (
    !isByThisForm &&
    (await countSaidSince(tx, reference, new Date(at.getTime() - DAY_MS))) >= MOST_SAID_A_DAY
  )
    return err('enquiry-much-said')
  const isNew = await insertMore(tx, { id: newId(), reference, at, words, onceKey })
  if (isNew && (await reopenLinked(tx, said.tokenHash, at)))
    await insertEvent(tx, { id: newId(), reference, at, kind: 'reopened' })
  return ok(isNew)
}
