/** Keeps passages of a document back: places in the original as it was seen, on a ground, with the alternative that was considered. */
import type { WithheldPlace } from '#documents'
import { insertEvent } from '../store.ts'
import { insertPassages, type WithheldRow } from '../withheld-store.ts'
import { RECORD } from '../activity-events.ts'
import { eventOf, type OfficerAct } from './act.ts'

export interface Passages extends Pick<
  WithheldRow,
  'table' | 'record' | 'mayStandElsewhere' | 'ground' | 'reason' | 'alternative' | 'publicInterest'
> {
  readonly places: readonly WithheldPlace[]
  readonly originalHash: Buffer
}

/** However often the form is sent. */
export async function withholdPassages(
  act: OfficerAct & { readonly onceKey: string },
  reference: string,
  passages: Passages,
): Promise<void> {
  const { tx, newId, at, person, onceKey } = act
  const own = { id: newId(), ...passages, withheldAt: at, withheldBy: person.id, onceKey }
  if (!(await insertPassages(tx, reference, own))) return
  await insertEvent(tx, eventOf(act, reference, 'withheld'))
  await act.record({
    event: 'request-withheld',
    subject: { kind: RECORD, id: reference },
    details: { ground: passages.ground },
  })
}
