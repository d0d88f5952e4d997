import { describe, expect, it } from 'vitest'
import { siteDatabase } from '#testing'
import {
  dataColumns,
  dataMapGaps,
  declaredColumns,
  deletableTables,
  primaryKeys,
  rolesThatDelete,
  SITE_NAMES,
  subjectsOf,
  type DataMap,
  type Operation,
  type SiteName,
  type TableDeclaration,
} from '#database'
import { declarationsOf } from '#rooms'
import { SITES } from './sites.ts'

const dataMaps = (site: SiteName) => declarationsOf(SITES[site]).dataMaps

type Keys = ReadonlyMap<string, readonly string[]>

interface Granted {
  readonly lines: readonly string[]
  /** By which columns the records of each table are named. */
  readonly keys: Keys
}

/** One line per column with the roles that see it, and per table with the roles that may delete its rows. */
async function granted(site: SiteName): Promise<Granted> {
  const database = await siteDatabase(site)
  try {
    const columns = await dataColumns(database.adminUrl, site)
    const tables = await deletableTables(database.adminUrl, site)
    const keys = await database.as(`${site}_privacy_office`, primaryKeys)
    return {
      keys,
      lines: [
        ...columns.map(({ table, column, seenBy }) => `${table}.${column}: ${seenBy.join(', ')}`),
        ...tables.map(({ table, deletedBy }) => deletionLine(table, deletedBy)),
      ],
    }
  } finally {
    await database.dispose()
  }
}

const deletionLine = (table: string, roles: readonly string[]) =>
  `rows of ${table} are deleted by: ${[...roles].sort().join(', ')}`

function declaredLines(maps: readonly DataMap[], keys: Keys = new Map()): readonly string[] {
  // The process that finds people names their records by the primary key of whichever table they stand in.
  const aboutPeople = new Map(tablesOf(maps).filter(([, declaration]) => subjectsOf(declaration).length > 0))
  const namedBy = (table: string, column: string) =>
    aboutPeople.has(table) && keys.get(table)?.includes(column) === true ? ['privacy_office'] : []
  return [
    ...declaredColumns(maps).map(({ table, column, seenBy }) => {
      const roles = new Set([...seenBy, ...namedBy(table, column)])
      return `${table}.${column}: ${[...roles].sort().join(', ')}`
    }),
    ...tablesOf(maps).map(([table, { disposal }]) =>
      deletionLine(table, disposal === undefined ? [] : rolesThatDelete(disposal)),
    ),
  ]
}

function tablesOf(maps: readonly DataMap[]): readonly (readonly [string, TableDeclaration])[] {
  return maps.flatMap(({ tables }) => Object.entries(tables))
}

/** Every operation that a map names, with the table that names it. */
function namedOperations(maps: readonly DataMap[]): readonly (readonly [Operation, string])[] {
  return tablesOf(maps).flatMap(([table, { disposal = { kept: '' }, rights }]) => {
    const ends = 'endedBy' in disposal ? [disposal.endedBy] : 'by' in disposal ? [disposal.by] : []
    const answers =
      rights === undefined ? [] : [rights.export, rights.correct, rights.statement, rights.restrict]
    const how = answers.map((answer) => ('by' in answer ? answer.by : undefined))
    return [...ends, ...how].flatMap((operation) =>
      operation === undefined ? [] : [[operation, table] as const],
    )
  })
}

describe.each(SITE_NAMES)('the data map of %s', (site) => {
  it('declares every column, none that is not there, and exactly the roles that PostgreSQL lets see and delete', async () => {
    const { lines: seen, keys } = await granted(site)
    const declared = declaredLines(dataMaps(site), keys)
    expect({
      undeclared: seen.filter((line) => !declared.includes(line)),
      absent: declared.filter((line) => !seen.includes(line)),
    }).toEqual({ undeclared: [], absent: [] })
  })

  it('declares no column twice', () => {
    const declared = declaredLines(dataMaps(site))
    expect(new Set(declared).size).toBe(declared.length)
  })
})

describe('a data map', () => {
  it('says of every table whose it is, how its records end and what can be done', () => {
    expect([...new Set(SITE_NAMES.flatMap((site) => dataMapGaps(dataMaps(site))))]).toEqual([])
  })

  it('names operations that exist', async () => {
    const named = [...new Map(SITE_NAMES.flatMap((site) => namedOperations(dataMaps(site))))]
    expect(named.length).toBeGreaterThan(20)
    const missing: string[] = []
    for (const [operation, table] of named) {
      const [door = '', name = ''] = operation.split(' ')
      // At a front door, or in a file of the room that only its own manifest opens.
      const room = (await import(door.startsWith('#') ? door : `../${door}`)) as Readonly<
        Record<string, unknown>
      >
      if (typeof room[name] !== 'function') missing.push(`${table}: ${door} exports no function ${name}`)
    }
    expect(missing).toEqual([])
  })

  it('gives nobody who signs in at Customs a column of the silent compartment', () => {
    const rooms = new Set(['alert_list', 'disclosures', 'screening'])
    const silent = declaredColumns(dataMaps('customs')).filter(
      ({ table }) => /^(silent|activity_silent)\./.test(table) || table === 'alert_list.silent_half',
    )
    expect(silent.length).toBeGreaterThan(30)
    expect(silent.filter(({ seenBy }) => seenBy.some((role) => !rooms.has(role)))).toEqual([])
    expect(silent.filter(({ exportable }) => exportable)).toEqual([])
  })

  it('exports no secret and no ciphertext', () => {
    const all = SITE_NAMES.flatMap((site) => declaredColumns(dataMaps(site)))
    expect(
      all.filter(
        ({ category, exportable }) => exportable && (category === 'secret' || category === 'sealed'),
      ),
    ).toEqual([])
  })
})
