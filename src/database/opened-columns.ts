/** Which columns the map opens to the privacy office's process and to disposal: keys and record names, nothing else. */
import { rolesThatDelete } from './data-disposal.ts'
import { subjectsOf, type DataMap, type TableDeclaration } from './data-map.ts'
import { columnsOfKey, tableAndColumn } from './whose-data.ts'

/** As which the privacy office counts what is held about a person; nobody signs in as it. */
export const PRIVACY_OFFICE = 'privacy_office'
/** As which records are disposed of. */
export const DISPOSAL = 'disposal'

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
      for (const place of disposedOfIn(table, declaration)) open(place, DISPOSAL)
    }
  return opened
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

function disposedOfIn(table: string, { disposal }: TableDeclaration): readonly string[] {
  if (disposal === undefined || !rolesThatDelete(disposal).includes(DISPOSAL)) return []
  if ('record' in disposal) return [`${table}.${disposal.record}`, `${table}.${disposal.trigger}`]
  return 'with' in disposal ? [`${table}.${disposal.with.column}`, disposal.with.to] : []
}
