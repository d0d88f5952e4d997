/**
 * Which columns the map opens to the privacy office's process and to disposal, which see keys and names of records; and to
 * what reads all that is held about somebody for their copy.
 */
import { rolesThatDelete } from './data-disposal.ts'
import { categoryOf, subjectsOf, type DataMap, type TableDeclaration } from './data-map.ts'
import { columnsOfKey, tableAndColumn } from './whose-data.ts'

/** As which the privacy office counts what is held about a person; nobody signs in as it. */
export const PRIVACY_OFFICE = 'privacy_office'
/** As which records are disposed of. */
export const DISPOSAL = 'disposal'
/** As which a person's copy of what is held about them is read. */
export const HOLDINGS = 'holdings'

/** By `schema.table.column`, the roles that the whole of the maps opens it to. */
export function openedColumns(maps: readonly DataMap[]): ReadonlyMap<string, ReadonlySet<string>> {
  const opened = new Map<string, Set<string>>()
  const open = (place: string, role: string) => {
    const roles = opened.get(place) ?? new Set<string>()
    opened.set(place, roles.add(role))
  }
  for (const { tables } of maps)
    for (const [table, declaration] of Object.entries(tables)) {
      for (const place of soughtIn(table, declaration)) open(place, PRIVACY_OFFICE)
      for (const place of namedIn(table, declaration)) open(place, PRIVACY_OFFICE)
      for (const place of disposedOfIn(table, declaration)) open(place, DISPOSAL)
    }
  for (const { table, column } of holdingsColumns(maps)) open(`${table}.${column}`, HOLDINGS)
  return opened
}

/** Every column of the tables in which people are found; what proves a sign-in tells a person nothing and is not read. */
export function holdingsColumns(
  maps: readonly DataMap[],
): readonly { readonly table: string; readonly column: string }[] {
  return maps
    .flatMap(({ tables }) => Object.entries(tables))
    .filter(([, declaration]) => subjectsOf(declaration).length > 0)
    .flatMap(([table, { columns }]) =>
      Object.entries(columns)
        .filter(([, entry]) => categoryOf(entry) !== 'secret')
        .map(([column]) => ({ table, column })),
    )
}

function soughtIn(table: string, declaration: TableDeclaration): readonly string[] {
  return subjectsOf(declaration).flatMap(({ keys = [], through = [] }) => [
    ...keys.flatMap(columnsOfKey).map((column) => `${table}.${column}`),
    ...through.flatMap((steps) =>
      steps.flatMap(({ column, to }, i) => {
        const from = i === 0 ? table : tableAndColumn(steps[i - 1]?.to ?? '')[0]
        return [`${from}.${column}`, to]
      }),
    ),
  ])
}

/** What names the records of people: whoever lists those whom a breach touched points at them. */
function namedIn(table: string, declaration: TableDeclaration): readonly string[] {
  const { disposal } = declaration
  if (subjectsOf(declaration).length === 0 || disposal === undefined) return []
  if ('record' in disposal) return [`${table}.${disposal.record}`]
  return 'with' in disposal ? [`${table}.${disposal.with.column}`, disposal.with.to] : []
}

function disposedOfIn(table: string, { disposal }: TableDeclaration): readonly string[] {
  if (disposal === undefined || !rolesThatDelete(disposal).includes(DISPOSAL)) return []
  if ('record' in disposal) return [`${table}.${disposal.record}`, `${table}.${disposal.trigger}`]
  return 'with' in disposal ? [`${table}.${disposal.with.column}`, disposal.with.to] : []
}
