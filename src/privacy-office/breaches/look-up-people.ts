/** Who is on a list, as the records say at this moment: read as the office's process, and kept nowhere. */
import { actingAs, type Tx } from '#database'
import type { DeskContext } from './desk-context.ts'
import { heldPerson, isNameless, type HeldPerson } from './held-person.ts'
import { selectRecordsOf, type ListedRecord } from './list-store.ts'
import { selectHeld } from './touched-store.ts'

export interface KnownPerson {
  readonly id: string
  readonly records: readonly ListedRecord[]
  /** What their records say of them, each once and what says most first; none where the records are gone. */
  readonly held: readonly HeldPerson[]
}

/** In the transaction of whoever looks, who has recorded it. */
export function lookUpPeople(
  tx: Tx,
  { site, tables }: Pick<DeskContext, 'site' | 'tables'>,
  list: string,
  people: readonly string[],
): Promise<readonly KnownPerson[]> {
  return actingAs(tx, { site, role: `${site}_privacy_office` }, async () => {
    const records = await selectRecordsOf(tx, list, people)
    const held = new Map<string, HeldPerson[]>()
    for (const [name, ofTable] of groupedBy(records, ({ table }) => table)) {
      const table = tables.get(name)
      if (table === undefined) continue
      for (const way of table.ways) {
        const led = ofTable.filter(
          ({ subject, byColumn }) => subject === way.subject && byColumn === way.byColumn,
        )
        if (led.length === 0) continue
        const personOf = new Map(led.map(({ record, person }) => [record, person]))
        for (const row of await selectHeld(tx, table, way, [...personOf.keys()])) {
          const person = personOf.get(row.record)
          const one = heldPerson(way.subject, way.keys, row.texts)
          if (person !== undefined && !isNameless(one)) held.set(person, [...(held.get(person) ?? []), one])
        }
      }
    }
    const recordsOf = groupedBy(records, ({ person }) => person)
    return people.map((id) => ({
      id,
      records: recordsOf.get(id) ?? [],
      held: distinct(held.get(id) ?? []),
    }))
  })
}

function groupedBy<One>(all: readonly One[], of: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>()
  for (const one of all) {
    const group = groups.get(of(one))
    if (group === undefined) groups.set(of(one), [one])
    else group.push(one)
  }
  return groups
}

function distinct(all: readonly HeldPerson[]): readonly HeldPerson[] {
  const once = new Map(all.map((one) => [JSON.stringify({ ...one, subject: '' }), one]))
  return [...once.values()].toSorted((a, b) => saysOf(b) - saysOf(a))
}

/** How much a record says of who somebody is: a name first. */
function saysOf(p: HeldPerson): number {
  return (p.full + p.family + p.given === '' ? 0 : 8) + (p.born === '' ? 0 : 4) + (p.email === '' ? 0 : 2)
}
