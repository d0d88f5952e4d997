/** How a list differs from the one last sent, by type of alert, and whether the agreement lets it go out by itself. */
import { isBeyondGuard, type ListGuard } from '#agreement'
import { ALERT_TYPES, type AlertType } from '#kernel'
import { sameEntry, type ListEntry } from './list-entry.ts'

export interface HalfDifference {
  readonly before: number
  readonly now: number
  readonly added: number
  readonly changed: number
  readonly removed: number
}

export type ListDifference = Readonly<Record<AlertType, HalfDifference>>

/** `before` is the list last sent without those whom Justice has withdrawn since. */
export function listDifference(
  before: ReadonlyMap<string, ListEntry>,
  now: readonly ListEntry[],
): ListDifference {
  const half = (type: AlertType): HalfDifference => {
    const then = [...before.values()].filter((entry) => entry.alert_type === type)
    const entries = now.filter((entry) => entry.alert_type === type)
    const stayed = entries.flatMap((entry) => {
      const earlier = before.get(entry.person_profile_number)
      return earlier?.alert_type === type ? [sameEntry(earlier, entry)] : []
    })
    return {
      before: then.length,
      now: entries.length,
      added: entries.length - stayed.length,
      changed: stayed.filter((same) => !same).length,
      removed: then.length - stayed.length,
    }
  }
  return { interception: half('interception'), silent: half('silent') }
}

/** Each half is guarded for itself, as Customs does: one that vanishes must not hide behind the size of the other. */
export function isGuarded(difference: ListDifference, guard: ListGuard): boolean {
  return ALERT_TYPES.some((type) => isBeyondGuard(difference[type].before, difference[type].now, guard))
}

export function sameDifference(a: ListDifference, b: ListDifference): boolean {
  const figures = ['before', 'now', 'added', 'changed', 'removed'] as const
  return ALERT_TYPES.every((type) => figures.every((figure) => a[type][figure] === b[type][figure]))
}
