import { describe, expect, it } from 'vitest'
import { siteDatabase } from '#testing'
import { dataColumns, declaredColumns, SITE_NAMES, type DataMap, type SiteName } from '#database'
import { declarationsOf } from '#rooms'
import { SITES } from './sites.ts'

const dataMaps = (site: SiteName) => declarationsOf(SITES[site]).dataMaps

/** One line per column: its name and the roles that see it. */
async function grantedColumns(site: SiteName): Promise<readonly string[]> {
  const database = await siteDatabase(site)
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
    const [granted, declared] = [await grantedColumns(site), declaredLines(dataMaps(site))]
    expect({
      undeclared: granted.filter((line) => !declared.includes(line)),
      absent: declared.filter((line) => !granted.includes(line)),
    }).toEqual({ undeclared: [], absent: [] })
  })

  it('declares no column twice', () => {
    const declared = declaredLines(dataMaps(site))
    expect(new Set(declared).size).toBe(declared.length)
  })
})

describe('a data map', () => {
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
