import { describe, expect, it } from 'vitest'
import { testDatabase } from '#testing'
import { dataColumns, declaredColumns, SITE_NAMES, type DataMap, type SiteName } from '#database'
import { SITE_SCHEMAS } from './all-sites.ts'
import { DATA_MAPS } from './data-maps.ts'
import { siteRoles } from './database-roles.ts'
import { roomsOf } from './site-context.ts'

/** One line per column: its name and the roles that see it. */
async function grantedColumns(site: SiteName): Promise<readonly string[]> {
  const database = await testDatabase({ site, rooms: roomsOf(SITE_SCHEMAS[site]), roles: siteRoles(site) })
  try {
    const columns = await dataColumns(database.adminUrl, site)
    return columns.map(({ table, column, seenBy }) => `${table}.${column}: ${seenBy.join(', ')}`)
  } finally {
    await database.dispose()
  }
}

function declaredLines(maps: readonly DataMap[]): readonly string[] {
  return declaredColumns(maps).map(
    ({ table, column, seenBy }) => `${table}.${column}: ${[...seenBy].sort().join(', ')}`,
  )
}

describe.each(SITE_NAMES)('the data map of %s', (site) => {
  it('declares every column, none that is not there, and exactly the roles that PostgreSQL lets see it', async () => {
    const [granted, declared] = [await grantedColumns(site), declaredLines(DATA_MAPS[site])]
    expect({
      undeclared: granted.filter((line) => !declared.includes(line)),
      absent: declared.filter((line) => !granted.includes(line)),
    }).toEqual({ undeclared: [], absent: [] })
  })

  it('declares no column twice', () => {
    const declared = declaredLines(DATA_MAPS[site])
    expect(new Set(declared).size).toBe(declared.length)
  })
})

describe('a data map', () => {
  it('gives nobody who signs in at Customs a column of the silent compartment', () => {
    const rooms = new Set(['alert_list', 'disclosures', 'screening'])
    const silent = declaredColumns(DATA_MAPS.customs).filter(
      ({ table }) => /^(silent|activity_silent)\./.test(table) || table === 'alert_list.silent_half',
    )
    expect(silent.length).toBeGreaterThan(30)
    expect(silent.filter(({ seenBy }) => seenBy.some((role) => !rooms.has(role)))).toEqual([])
    expect(silent.filter(({ exportable }) => exportable)).toEqual([])
  })

  it('exports no secret and no ciphertext', () => {
    const all = SITE_NAMES.flatMap((site) => declaredColumns(DATA_MAPS[site]))
    expect(
      all.filter(
        ({ category, exportable }) => exportable && (category === 'secret' || category === 'sealed'),
      ),
    ).toEqual([])
  })
})
