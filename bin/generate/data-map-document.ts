/** data-map.md: all that every site keeps, as a person who asks and a privacy officer read it. */
import {
  DATA_CATEGORIES,
  declaredColumns,
  SITE_NAMES,
  SUBJECT_KINDS,
  type DataMap,
  type SiteName,
} from '#database'
import { declarationsOf } from '#rooms'
import { SITES } from '#sites'
import { HOLD_KINDS } from '#statute'
import { placeParts, tableParts } from './data-map-parts.ts'
import { code, markdownPage, markdownTable } from './markdown.ts'
import { retentionTable } from './retention-table.ts'

export function dataMapDocument(): string {
  return markdownPage('Data map', 'each room’s `data-map.ts`', [
    'Tests compare it with the databases: every column is here, “seen by” and “deleted by” are what PostgreSQL grants, every operation exists, and every file that the programme writes lies in a place.',
    '## What is held',
    markdownTable(['category', 'meaning'], Object.entries(DATA_CATEGORIES)),
    '## Whose it is',
    markdownTable(['kind', 'meaning'], Object.entries(SUBJECT_KINDS)),
    '## How long it is kept',
    retentionTable(),
    '## What stops a disposal',
    markdownTable(['hold', 'until'], Object.entries(HOLD_KINDS)),
    ...roomsWithSites().flatMap(([map, sites]) => roomParts(map, sites)),
  ])
}

function dataMapsOf(site: SiteName): readonly DataMap[] {
  return declarationsOf(SITES[site]).dataMaps
}

/** Each room once, with the sites that have it. */
function roomsWithSites(): readonly (readonly [DataMap, readonly SiteName[]])[] {
  const maps = [...new Set(SITE_NAMES.flatMap(dataMapsOf))]
  return maps.map((map) => [map, SITE_NAMES.filter((site) => dataMapsOf(site).includes(map))])
}

function roomParts(map: DataMap, sites: readonly SiteName[]): readonly string[] {
  const rows = declaredColumns([map], sites.flatMap(dataMapsOf)).map((declared) => [
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
    ...(rows.length === 0 ? [] : [markdownTable(heads, rows), ...tableParts(map)]),
    ...placeParts(map),
    ...(keptByLibrary === undefined
      ? []
      : [`Schema ${code(keptByLibrary.schema)}: ${keptByLibrary.sentence}.`]),
  ]
}
