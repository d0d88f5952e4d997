/** The list as it is sent: a header that links it to the list before, and one entry for each person. */
import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ListEntry } from './list-entry.ts'

export interface ListHeader {
  readonly number: number
  /** SHA-256 of the entries of the list before, in hexadecimal; empty for the first. */
  readonly previous_hash: string
  readonly count: number
  readonly created_at: string
  readonly valid_until: string
  /** The number of the last withdrawal that the register already contained; 0 for none. */
  readonly last_withdrawal_number: number
}

const ENTRIES_AT_A_TIME = 2_000

/** SHA-256 of the canonical JSON of all entries, a few at a time so that nothing else waits. */
export async function hashOfEntries(entries: readonly ListEntry[]): Promise<string> {
  const hash = createHash('sha256').update('[')
  for await (const [index, some] of inTurns(entries)) {
    hash.update(`${index === 0 ? '' : ','}${some.map(canonicalEntry).join(',')}`)
  }
  return hash.update(']').digest('hex')
}

/** The members in the order of canonical JSON, which for a fixed shape needs no sorting. */
function canonicalEntry(entry: ListEntry): string {
  const { alert_type, date_of_birth, family_name, gender, given_names, person_profile_number } = entry
  return JSON.stringify({
    alert_type,
    date_of_birth,
    family_name,
    gender,
    given_names,
    person_profile_number,
  })
}

/** Some items at a time with the index of the first, and a turn for everything else in between. */
async function* inTurns<T>(items: readonly T[]): AsyncGenerator<[number, readonly T[]]> {
  for (let index = 0; index < items.length; index += ENTRIES_AT_A_TIME) {
    yield [index, items.slice(index, index + ENTRIES_AT_A_TIME)]
    await nextTurn()
  }
}
