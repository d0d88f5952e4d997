/** Whatever the activity log can name leads to records, or says why not: else a look would touch nobody. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { SITE_NAMES, tableAndColumn } from '#database'
import { deskContext } from '#privacy-office/breaches'
import { declarationsOf } from '#rooms'
import { SITES } from './sites.ts'
import { SUBJECT_PLACES } from './subject-places.ts'

const SOURCE = fileURLToPath(new URL('../', import.meta.url))

/** As they are written: in a subject, as a room’s one kind of record, as the kind of a journey. */
const WRITTEN = [
  /kind: '([a-z-]+)',\s*(?:id|part)\b/g,
  /const RECORD = '([a-z-]+)'/g,
  /recordKind: '([a-z-]+)'/g,
  /recordDisposal\([^;]*?, '([a-z-]+)'/g,
]

/** The silent compartment has a log of its own, which nobody here reads; the others are who acts. */
const NO_SUBJECTS = new Set(['silent-alert', 'device', 'operator', 'process', 'public'])

async function kindsInSource(): Promise<readonly string[]> {
  const names = (await readdir(SOURCE, { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  const kinds = new Set<string>()
  for (const name of names) {
    const text = await readFile(join(SOURCE, name), 'utf8')
    for (const pattern of WRITTEN) for (const [, kind = ''] of text.matchAll(pattern)) kinds.add(kind)
  }
  return [...kinds].sort()
}

it('places every kind of thing that the log names', async () => {
  const kinds = await kindsInSource()
  expect(kinds.length).toBeGreaterThan(25)
  const unplaced = kinds.filter((kind) => !(kind in SUBJECT_PLACES) && !NO_SUBJECTS.has(kind))
  expect(unplaced).toEqual([])
})

it('leads to columns that name records from which people are listed', () => {
  const tables = new Map(
    SITE_NAMES.flatMap((name) => {
      const { dataMaps } = declarationsOf(SITES[name])
      return [...deskContext(NO_SITE, dataMaps, SUBJECT_PLACES).tables]
    }),
  )
  const columns = Object.values(SUBJECT_PLACES).flatMap((place) => ('in' in place ? place.in : []))
  expect(columns.length).toBeGreaterThan(10)
  for (const place of columns) {
    const [table, column] = tableAndColumn(place)
    expect(tables.get(table)?.names, place).toContain(column)
  }
})

const NO_SITE = {
  site: 'desk',
  database: undefined as never,
  clock: undefined as never,
  newId: () => '',
} as const
