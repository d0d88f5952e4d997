/** Refuses a part of what was asked, or all of it, on a ground: it lies in no record, and is withheld as what lies in one is. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { RECORD } from '../activity-events.ts'
import { insertEvent } from '../store.ts'
import { insertWithheld, selectWithheld, type WithheldRow } from '../withheld-store.ts'
import { eventOf, type OfficerAct } from './act.ts'

/** The table of requests, in which what was asked stands. */
const ASKED = 'requests.requests'

export interface RefusedPart extends Pick<
  WithheldRow,
  'ground' | 'reason' | 'alternative' | 'publicInterest'
> {
  readonly askedPart: string
}

/** However often the form is sent. */
export async function refusePart(
  act: OfficerAct & { readonly onceKey: string },
  reference: string,
  refused: RefusedPart,
): Promise<Result<void, Fault>> {
  const { tx, at, person, onceKey } = act
  const before = await selectWithheld(tx, reference)
  if (before.some(({ id }) => id === onceKey)) return ok(undefined)
  const isThere = before.some(
    ({ askedPart, ground }) => askedPart === refused.askedPart && ground === refused.ground,
  )
  if (isThere) return err(fault('request-part-twice', { field: 'askedPart' }))
  await insertWithheld(tx, reference, {
    ...{ id: onceKey, table: ASKED, record: reference, column: '', from: null, to: null },
    ...{ ...refused, withheldAt: at, withheldBy: person.id },
  })
  await insertEvent(tx, eventOf(act, reference, 'withheld'))
  await act.record({
    event: 'request-withheld',
    subject: { kind: RECORD, id: reference },
    details: { ground: refused.ground },
  })
  return ok(undefined)
}
