/** Records that people opened which hold the name under which they signed in: compared elsewhere, and known here as yes or no. */
import { namesOfStaff } from '#access'
import type { LoggedAct } from '#activity'
import type { CompareOwnNames } from '#privacy-office/breaches'
import type { RoomContext } from '#rooms'
import { isRead } from './log-signs.ts'

/** By the links of the acts. */
export async function ownNames(
  { database }: Pick<RoomContext, 'database'>,
  compare: CompareOwnNames,
  acts: readonly LoggedAct[],
): Promise<ReadonlySet<number>> {
  const reads = acts.flatMap((act) =>
    act.actor.kind === 'person' && act.subject !== undefined && isRead(act)
      ? [{ mark: act.linkNumber, by: act.actor.id, record: act.subject }]
      : [],
  )
  if (reads.length === 0) return new Set()
  const names = await namesOfStaff(database, new Set(reads.map(({ by }) => by)))
  return compare(
    reads.flatMap(({ by, ...read }) => {
      const name = names.get(by)
      return name === undefined ? [] : [{ ...read, name }]
    }),
  )
}
