/** What an extract would change of the register as it is now: whom it adds, changes, finds returned, or no longer names. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Tx } from '#database'
import { actedPeople } from '#justice/acts'
import {
  fingerprintOf,
  heldPeople,
  type HeldPerson,
  type PersonRecord,
  type RecordToWrite,
} from '#justice/register'
import type { PeopleCounts } from './import-report.ts'
import type { ReadExtract } from './read-extract.ts'

/** People compared between two turns of everything else. */
const PEOPLE_AT_A_TIME = 1_500

export interface Comparison {
  readonly people: PeopleCounts
  /** People in the register before. */
  readonly heldBefore: number
  readonly added: readonly PersonRecord[]
  readonly returned: readonly RecordToWrite[]
  readonly changed: readonly RecordToWrite[]
  readonly left: readonly string[]
}

export async function compareWithRegister(tx: Tx, extract: ReadExtract): Promise<Comparison> {
  const held = await heldPeople(tx)
  const { added, returned, changed, unchanged } = await compare(extract, held, await actedBefore(tx, extract))
  const left = extract.full ? whoLeft(extract, held) : []
  const people = {
    added: added.length + returned.length,
    changed: changed.length,
    unchanged,
    left: left.length,
    heldBack: extract.heldBack.size,
  }
  const heldBefore = [...held.values()].filter((person) => !person.left).length
  return { people, heldBefore, added, returned, changed, left }
}

/** People with an act of which the extract says that it knows: their rows are written anew, whatever they say. */
async function actedBefore(tx: Tx, { writtenAt }: ReadExtract): Promise<ReadonlySet<string>> {
  return writtenAt === undefined ? new Set() : actedPeople(tx, writtenAt)
}

interface Compared {
  readonly added: PersonRecord[]
  readonly returned: RecordToWrite[]
  readonly changed: RecordToWrite[]
  unchanged: number
}

async function compare(
  extract: ReadExtract,
  held: ReadonlyMap<string, HeldPerson>,
  acted: ReadonlySet<string>,
): Promise<Compared> {
  const compared: Compared = { added: [], returned: [], changed: [], unchanged: 0 }
  for (const [index, record] of extract.records.entries()) {
    if (index % PEOPLE_AT_A_TIME === 0) await nextTurn()
    const { personProfileNumber } = record.person
    const before = held.get(personProfileNumber)
    if (before === undefined) {
      compared.added.push(record)
      continue
    }
    const toWrite = { ...record, fingerprint: fingerprintOf(record) }
    if (before.left) compared.returned.push(toWrite)
    else if (before.fingerprint !== toWrite.fingerprint || acted.has(personProfileNumber))
      compared.changed.push(toWrite)
    else compared.unchanged += 1
  }
  return compared
}

function whoLeft(extract: ReadExtract, held: ReadonlyMap<string, HeldPerson>): string[] {
  const named = new Set([...numbersOf(extract.records), ...extract.heldBack])
  return [...held].filter(([number, { left }]) => !left && !named.has(number)).map(([number]) => number)
}

export function numbersOf(records: readonly PersonRecord[]): string[] {
  return records.map(({ person }) => person.personProfileNumber)
}
