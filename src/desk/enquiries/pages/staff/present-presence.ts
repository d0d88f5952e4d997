/** Who else of the agency has an enquiry open, or is writing. */
import type { Tx } from '#database'
import { when } from '#pages'
import type { StaffAuthor } from '../../agency-store.ts'
import { notePresence, selectPresence } from '../../presence-store.ts'

/** The page tells more often than this where there is script. */
const OPEN_FOR_MS = 45_000
const SAID_FOR_MS = 5 * 60_000

export interface PresenceLine {
  readonly words: string
  readonly isWriting: boolean
}

/** Notes that this person has it open, and says who else. */
export async function presenceOf(
  tx: Tx,
  reference: string,
  by: StaffAuthor,
  { at, isWriting }: { readonly at: Date; readonly isWriting: boolean },
): Promise<readonly PresenceLine[]> {
  await notePresence(tx, reference, by, { at, isWriting })
  const since = new Date(at.getTime() - SAID_FOR_MS)
  const others = await selectPresence(tx, reference, { since, besides: by.id })
  return others.map(({ name, seenAt, isWriting: writes }) => {
    if (at.getTime() - seenAt.getTime() > OPEN_FOR_MS)
      return { words: `${name} had it open ${when(seenAt, at).relative}`, isWriting: false }
    return { words: writes ? `${name} is writing an answer` : `${name} has it open`, isWriting: writes }
  })
}
