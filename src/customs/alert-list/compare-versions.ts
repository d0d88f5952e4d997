/** What a new list adds, changes and removes against the one in force. */
import type { ListEntry } from './list-entry.ts'

export interface ListChanges {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

const FIELDS = ['family_name', 'given_names', 'date_of_birth', 'gender', 'alert_type'] as const

export function compareVersions(current: readonly ListEntry[], next: readonly ListEntry[]): ListChanges {
  const before = new Map(current.map((entry) => [entry.person_profile_number, entry]))
  let added = 0
  let changed = 0
  for (const entry of next) {
    const old = before.get(entry.person_profile_number)
    if (old === undefined) added++
    else if (FIELDS.some((field) => old[field] !== entry[field])) changed++
    before.delete(entry.person_profile_number)
  }
  return { added, changed, removed: before.size }
}
