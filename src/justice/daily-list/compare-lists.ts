/** What a list changes against the one before it. */
import { sameEntry, type ListEntry } from './list-entry.ts'

export interface ListChanges {
  readonly added: number
  readonly removed: number
  /** People on both lists whose entry, or type of alert, differs. */
  readonly changed: number
}

export function compareLists(before: ReadonlyMap<string, ListEntry>, now: readonly ListEntry[]): ListChanges {
  let added = 0
  let changed = 0
  for (const entry of now) {
    const earlier = before.get(entry.person_profile_number)
    if (earlier === undefined) added += 1
    else if (!sameEntry(earlier, entry)) changed += 1
  }
  return { added, changed, removed: before.size - (now.length - added) }
}
