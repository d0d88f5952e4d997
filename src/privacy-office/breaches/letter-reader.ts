/** A reader of a letter: their own name, and what their own records hold. */
import { categoryOf, DATA_CATEGORIES, PERSONAL_CATEGORIES, type DataMap } from '#database'
import { nameOf } from './held-person.ts'
import type { KnownPerson } from './look-up-people.ts'
import type { LetterReader } from './notice-texts.ts'

/** What is about whoever the record is about; who of an agency did something is about somebody else. */
const TOLD = PERSONAL_CATEGORIES.filter((category) => category !== 'staff')

export function letterReader(person: KnownPerson, maps: readonly DataMap[]): LetterReader {
  const [first] = person.held
  const tables = new Set(person.records.map(({ table }) => table))
  const declared = maps.flatMap((map) => Object.entries(map.tables)).filter(([name]) => tables.has(name))
  const held = new Set(declared.flatMap(([, { columns }]) => Object.values(columns).map(categoryOf)))
  return {
    name: first === undefined ? '' : nameOf(first),
    kinds: TOLD.filter((category) => held.has(category)).map((category) => DATA_CATEGORIES[category]),
  }
}
