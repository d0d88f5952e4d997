/** Every way by which the data maps find a person in a table, as conditions on its rows, certain ones apart from near. */
import {
  EXACT_KEYS,
  subjectsOf,
  tableAndColumn,
  type DataMap,
  type JoinStep,
  type NameKey,
  type PersonKey,
  type Subject,
  type SubjectKind,
  type TableDeclaration,
  type Tx,
} from '#database'
import { exactCondition, nameCondition, type Condition, type HeldIdentity } from './key-store.ts'
import { certaintyOf, soughtIdentity, type Certainty, type SoughtIdentity } from './names-alike.ts'
import { aliasOf, leadingTo } from './path-store.ts'
import type { SoughtPerson } from './sought-person.ts'
import { scanNames } from './store.ts'

export interface Way {
  /** Which key matched, and through which table. */
  readonly label: string
  readonly certainty: Certainty
  readonly condition: Condition
}

/** The search of one person: a table's names are read once, whichever tables lead to it. */
export interface Search {
  readonly tx: Tx
  readonly person: SoughtPerson
  readonly identity: SoughtIdentity
  readonly tables: ReadonlyMap<string, TableDeclaration>
  readonly names: Map<string, readonly FoundName[]>
}

interface FoundName {
  readonly identity: HeldIdentity
  readonly certainty: Certainty
}

export function searchFor(tx: Tx, maps: readonly DataMap[], person: SoughtPerson): Search {
  const identity = soughtIdentity(person.family_name, person.given_names, person.date_of_birth)
  const tables = new Map(maps.flatMap((map) => Object.entries(map.tables)))
  return { tx, person, identity, tables, names: new Map() }
}

/** None where what is known of the person can be compared with nothing there. */
export async function waysTo(
  search: Search,
  table: string,
  { kind, keys = [], through = [] }: Subject,
): Promise<readonly Way[]> {
  const ways = await waysByKeys(search, table, 't', keys)
  for (const steps of through) ways.push(...(await waysThrough(search, kind, steps)))
  return ways
}

async function waysByKeys(
  search: Search,
  table: string,
  alias: string,
  keys: readonly PersonKey[],
): Promise<Way[]> {
  const ways: Way[] = []
  for (const key of keys)
    if (key.by === 'name') ways.push(...(await waysByName(search, table, alias, key)))
    else {
      const condition = exactCondition(alias, key, search.person)
      if (condition !== undefined) ways.push({ label: EXACT_KEYS[key.by], certainty: 'certain', condition })
    }
  return ways
}

async function waysByName(
  search: Search,
  table: string,
  alias: string,
  key: NameKey,
): Promise<readonly Way[]> {
  const found = await namesFound(search, table, key)
  return (['certain', 'near'] as const).flatMap((certainty) => {
    const identities = found.filter((one) => one.certainty === certainty).map(({ identity }) => identity)
    const condition = nameCondition(alias, key, identities)
    return condition === undefined ? [] : [{ label: labelOf(key), certainty, condition }]
  })
}

/** The keys of the table at the end of the way, asked of the rows to which this table's rows lead. */
async function waysThrough(
  search: Search,
  kind: SubjectKind,
  steps: readonly JoinStep[],
): Promise<readonly Way[]> {
  const last = tableAndColumn(steps.at(-1)?.to ?? '')[0]
  const subjects = subjectsOf(search.tables.get(last) ?? {})
  // Whoever is meant: the same kind where the table has it, else whomever it is about.
  const same = subjects.filter((subject) => subject.kind === kind)
  const keys = (same.length > 0 ? same : subjects).flatMap((subject) => subject.keys ?? [])
  const ways = await waysByKeys(search, last, aliasOf(steps.length), keys)
  return ways.map(({ label, certainty, condition }) => ({
    label: `${label} in ${last}`,
    certainty,
    condition: leadingTo(steps, condition),
  }))
}

async function namesFound(search: Search, table: string, key: NameKey): Promise<readonly FoundName[]> {
  const { tx, identity, names } = search
  if (identity.words.family.length + identity.words.given.length === 0) return []
  const place = JSON.stringify([table, key])
  const known = names.get(place)
  if (known !== undefined) return known
  const found: FoundName[] = []
  await scanNames(tx, table, key, (held) => {
    for (const one of held) {
      const certainty = certaintyOf(identity, 'full' in key.name ? { full: one.family } : one, one.born)
      if (certainty !== undefined) found.push({ identity: one, certainty })
    }
  })
  names.set(place, found)
  return found
}

function labelOf(key: NameKey): string {
  return key.bornOn === undefined ? 'the name' : 'the name and birth date'
}
