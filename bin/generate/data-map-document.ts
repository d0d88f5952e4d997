/** data-map.md: every column of every site, as a person who asks and a privacy officer read it. */
import { DATA_CATEGORIES, declaredColumns, RETENTION_CLASSES, SITE_NAMES, type DataMap } from '#database'
import { declarationsOf } from '#rooms'
import { SITES } from '#sites'
import { code, markdownPage, markdownTable } from './markdown.ts'

export function dataMapDocument(): string {
  return markdownPage('Data map', 'each room’s `data-map.ts`', [
    'A test compares it with the databases: every column is here, and “seen by” is what PostgreSQL grants.',
    '## What is held',
    markdownTable(['category', 'meaning'], Object.entries(DATA_CATEGORIES)),
    '## How long it is kept',
    markdownTable(['class', 'until'], Object.entries(RETENTION_CLASSES)),
    ...roomsWithSites().flatMap(([map, sites]) => roomParts(map, sites)),
  ])
}

/** Each room once, with the sites that have it. */
function roomsWithSites(): readonly (readonly [DataMap, readonly string[]])[] {
  const mapsOf = SITE_NAMES.map((site) => [site, declarationsOf(SITES[site]).dataMaps] as const)
  const maps = [...new Set(mapsOf.flatMap(([, ofSite]) => ofSite))]
  return maps.map((map) => [map, mapsOf.filter(([, ofSite]) => ofSite.includes(map)).map(([site]) => site)])
}

function roomParts(map: DataMap, sites: readonly string[]): readonly string[] {
  const rows = declaredColumns([map]).map((declared) => [
    code(`${declared.table}.${declared.column}`),
    declared.category,
    declared.purpose,
    declared.source,
    declared.retention,
    declared.seenBy.join(', ') || 'nobody',
    declared.exportable ? 'yes' : 'no',
  ])
  const heads = ['column', 'category', 'purpose', 'source', 'retention', 'seen by', 'exportable']
  const { keptByLibrary } = map
  return [
    `## ${map.room} (${sites.length === SITE_NAMES.length ? 'every site' : sites.join(', ')})`,
    ...(rows.length === 0 ? [] : [markdownTable(heads, rows)]),
    ...(keptByLibrary === undefined
      ? []
      : [`Schema ${code(keptByLibrary.schema)}: ${keptByLibrary.sentence}.`]),
  ]
}
