/** Finds everything that a site holds about a person, by following the data maps: counts and places, never values. */
import { recordActivity, type ActivityActor } from '#activity'
import {
  categoryOf,
  EXACT_KEYS,
  subjectsOf,
  tableAndColumn,
  type DataMap,
  type JoinStep,
  type PersonKey,
  type SubjectKind,
  type TableDeclaration,
  type Tx,
} from '#database'
import { exactCondition, nameCondition, type HeldIdentity } from './key-store.ts'
import { namesAlike, wordsOf } from './names-alike.ts'
import { aliasOf, leadingTo } from './path-store.ts'
import type { SoughtPerson } from './sought-person.ts'
import { countRecords, scanNames, type CountedKey } from './store.ts'

export interface Finding {
  readonly room: string
  readonly table: string
  readonly kind: SubjectKind
  readonly records: number
  /** Which keys matched, and through which table. */
  readonly matchedBy: readonly string[]
  readonly categories: readonly string[]
  readonly retention: string
  readonly exportable: boolean
}

export interface FindRequest {
  readonly maps: readonly DataMap[]
  readonly person: SoughtPerson
  readonly actor: ActivityActor
  readonly at: Date
}

/** In a transaction of the role `<site>_privacy_office`; recorded before anything is shown. */
export async function findPerson(
  tx: Tx,
  { maps, person, actor, at }: FindRequest,
): Promise<readonly Finding[]> {
  const tables = new Map(maps.flatMap((map) => Object.entries(map.tables)))
  const search = { tx, person, tables, names: new Map<string, readonly HeldIdentity[]>() }
  const findings: Finding[] = []
  for (const { room, tables: own } of maps)
    for (const [table, declaration] of Object.entries(own))
      for (const { kind, keys = [], through = [] } of subjectsOf(declaration)) {
        const conditions = await conditionsOf(search, table, 't', keys)
        for (const steps of through) conditions.push(...(await conditionsThrough(search, kind, steps)))
        if (conditions.length === 0) continue
        const counted = await countRecords(tx, table, conditions)
        if (counted.records > 0) findings.push({ room, table, kind, ...counted, ...described(declaration) })
      }
  const records = findings.reduce((sum, finding) => sum + finding.records, 0)
  await recordActivity(tx, at, actor, {
    event: 'person-looked-up',
    details: { tables: findings.length, records },
  })
  return findings
}

interface Search {
  readonly tx: Tx
  readonly person: SoughtPerson
  readonly tables: ReadonlyMap<string, TableDeclaration>
  /** Names that may be the person's, by table and key: each table is scanned once. */
  readonly names: Map<string, readonly HeldIdentity[]>
}

async function conditionsOf(
  search: Search,
  table: string,
  alias: string,
  keys: readonly PersonKey[],
): Promise<CountedKey[]> {
  const counted: CountedKey[] = []
  for (const key of keys) {
    const condition =
      key.by === 'name'
        ? nameCondition(alias, key, await namesFound(search, table, key))
        : exactCondition(alias, key, search.person)
    if (condition !== undefined) counted.push({ label: labelOf(key), condition })
  }
  return counted
}

/** The keys of the table at the end of the way, asked of the rows to which this table's rows lead. */
async function conditionsThrough(
  search: Search,
  kind: SubjectKind,
  steps: readonly JoinStep[],
): Promise<readonly CountedKey[]> {
  const last = tableAndColumn(steps.at(-1)?.to ?? '')[0]
  const subjects = subjectsOf(search.tables.get(last) ?? {})
  // Whoever is meant: the same kind where the table has it, else whomever it is about.
  const same = subjects.filter((subject) => subject.kind === kind)
  const keys = (same.length > 0 ? same : subjects).flatMap((subject) => subject.keys ?? [])
  const counted = await conditionsOf(search, last, aliasOf(steps.length), keys)
  return counted.map(({ label, condition }) => ({
    label: `${label} in ${last}`,
    condition: leadingTo(steps, condition),
  }))
}

async function namesFound(
  search: Search,
  table: string,
  key: Extract<PersonKey, { by: 'name' }>,
): Promise<readonly HeldIdentity[]> {
  const { tx, person, names } = search
  const sought = wordsOf(person.family_name, person.given_names)
  if (sought.family.length + sought.given.length === 0) return []
  const place = JSON.stringify([table, key])
  const known = names.get(place)
  if (known !== undefined) return known
  const found: HeldIdentity[] = []
  await scanNames(tx, table, key, person.date_of_birth, (held) => {
    for (const one of held) {
      const name = 'full' in key.name ? { full: one.family } : one
      if (namesAlike(sought, name)) found.push(one)
    }
  })
  names.set(place, found)
  return found
}

function labelOf(key: PersonKey): string {
  if (key.by !== 'name') return EXACT_KEYS[key.by]
  return key.bornOn === undefined ? 'the name' : 'the name and birth date'
}

function described(declaration: TableDeclaration): Pick<Finding, 'categories' | 'retention' | 'exportable'> {
  const categories = Object.values(declaration.columns).map(categoryOf)
  return {
    categories: [...new Set(categories)].filter((category) => category !== 'record'),
    retention: declaration.retention,
    exportable: declaration.exportable,
  }
}
