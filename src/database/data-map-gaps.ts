/** What a site's data maps still leave open, each gap in a sentence that says where and what to write. */
import { RETENTION_CLASSES, type RetentionRule } from '#statute'
import { PERSONAL_CATEGORIES } from './data-category.ts'
import { categoryOf, subjectsOf, type DataMap, type TableDeclaration } from './data-map.ts'
import { columnsOfKey, tableAndColumn, type PersonKey, type Subject } from './whose-data.ts'

export function dataMapGaps(maps: readonly DataMap[]): readonly string[] {
  const tables = new Map(maps.flatMap((map) => Object.entries(map.tables)))
  return maps.flatMap((map) =>
    Object.entries(map.tables).flatMap(([table, declaration]) =>
      gapsOf(declaration, table, tables).map((gap) => `${map.room}: ${table} ${gap}`),
    ),
  )
}

type Tables = ReadonlyMap<string, TableDeclaration>

function gapsOf(declaration: TableDeclaration, table: string, tables: Tables): readonly string[] {
  const { whose, sealed, disposal, rights, columns, retention } = declaration
  const personal = columnsOf(declaration, PERSONAL_CATEGORIES)
  const ciphertext = columnsOf(declaration, ['sealed'])
  const gaps: string[] = []
  if (whose === undefined) gaps.push(`lacks whose: 'nobody', 'sealed', or its subjects with their keys`)
  if (whose === 'nobody' && personal.length > 0)
    gaps.push(`is nobody’s, yet ${personal.join(', ')} are about somebody: name the subjects in whose`)
  if (sealed === undefined && (whose === 'sealed' || ciphertext.length > 0))
    gaps.push('lacks sealed: which process can look, and how a person who asks is answered')
  if (disposal === undefined) gaps.push('lacks disposal: by, with, endedBy or kept')
  if (rights === undefined && typeof whose === 'object')
    gaps.push('lacks rights: export, correct, statement, restrict')
  gaps.push(...subjectsOf(declaration).flatMap((subject) => gapsOfSubject(subject, table, tables)))
  const { maximum }: RetentionRule = RETENTION_CLASSES[retention]
  if (disposal !== undefined && 'record' in disposal && maximum === undefined)
    gaps.push(`is disposed of, yet its retention class ${retention} has no maximum`)
  const named = [
    ...(disposal !== undefined && 'record' in disposal ? [disposal.record, disposal.trigger] : []),
    ...(disposal !== undefined && 'with' in disposal ? [disposal.with.column] : []),
  ]
  for (const column of named)
    if (!(column in columns)) gaps.push(`names a column ${column} in disposal that it does not declare`)
  if (disposal !== undefined && 'with' in disposal) {
    const [other] = tableAndColumn(disposal.with.to)
    const end = tables.get(other)?.disposal
    if (end === undefined || !('record' in end || 'endedBy' in end))
      gaps.push(`goes with ${other}, which no operation disposes of`)
  }
  return gaps
}

function gapsOfSubject(
  { kind, keys = [], through = [] }: Subject,
  table: string,
  tables: Tables,
): readonly string[] {
  const gaps: string[] = []
  const has = (place: string) => {
    const [name, column] = tableAndColumn(place)
    return column in (tables.get(name)?.columns ?? {})
  }
  if (keys.length + through.length === 0) gaps.push(`lacks keys or a way by which it finds its ${kind}`)
  const sought = keys.flatMap(columnsOfKey).map((column) => `${table}.${column}`)
  for (const steps of through) {
    let from = table
    for (const { column, to } of steps) {
      sought.push(`${from}.${column}`, to)
      from = tableAndColumn(to)[0]
    }
    if (keysIn(from, tables).length === 0) gaps.push(`leads a ${kind} to ${from}, which has no keys`)
  }
  const unknown = sought.filter((place) => !has(place))
  if (unknown.length > 0) gaps.push(`looks for a ${kind} in ${unknown.join(', ')}, which nobody declares`)
  return gaps
}

function keysIn(table: string, tables: Tables): readonly PersonKey[] {
  return subjectsOf(tables.get(table) ?? {}).flatMap(({ keys = [] }) => keys)
}

function columnsOf({ columns }: TableDeclaration, categories: readonly string[]): readonly string[] {
  return Object.entries(columns)
    .filter(([, entry]) => categories.includes(categoryOf(entry)))
    .map(([column]) => column)
}
