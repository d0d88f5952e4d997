/** Finds everything that a site holds about a person, by following the data maps: counts and places, never values. */
import { recordActivity, type ActivityActor } from '#activity'
import {
  categoryOf,
  subjectsOf,
  type DataMap,
  type SubjectKind,
  type TableDeclaration,
  type Tx,
} from '#database'
import type { SoughtPerson } from './sought-person.ts'
import { countRecords } from './store.ts'
import { searchFor, waysTo, type Way } from './ways-to-person.ts'

export interface Finding {
  readonly room: string
  readonly table: string
  readonly kind: SubjectKind
  readonly records: number
  /** How many of them only may be the person's. */
  readonly near: number
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
  const search = searchFor(tx, maps, person)
  const findings: Finding[] = []
  for (const { room, tables } of maps)
    for (const [table, declaration] of Object.entries(tables))
      for (const subject of subjectsOf(declaration)) {
        const counted = await countedBy(tx, table, await waysTo(search, table, subject))
        if (counted !== undefined)
          findings.push({ room, table, kind: subject.kind, ...counted, ...described(declaration) })
      }
  const records = findings.reduce((sum, finding) => sum + finding.records, 0)
  await recordActivity(tx, at, actor, {
    event: 'person-looked-up',
    details: { tables: findings.length, records },
  })
  return findings
}

async function countedBy(
  tx: Tx,
  table: string,
  ways: readonly Way[],
): Promise<Pick<Finding, 'records' | 'near' | 'matchedBy'> | undefined> {
  if (ways.length === 0) return undefined
  const certain = ways.filter(({ certainty }) => certainty === 'certain')
  const counted = await countRecords(
    tx,
    table,
    ways.map(({ condition }) => condition),
    certain.map(({ condition }) => condition),
  )
  const matchedBy = ways.filter((_, i) => counted.held[i]).map(({ label }) => label)
  return counted.records === 0
    ? undefined
    : {
        records: counted.records,
        near: counted.records - counted.certain,
        matchedBy: [...new Set(matchedBy)],
      }
}

function described(declaration: TableDeclaration): Pick<Finding, 'categories' | 'retention' | 'exportable'> {
  const categories = Object.values(declaration.columns).map(categoryOf)
  return {
    categories: [...new Set(categories)].filter((category) => category !== 'record'),
    retention: declaration.retention,
    exportable: declaration.exportable,
  }
}
