/** Every column that a site's maps declare, with the roles that see it. */
import type { ColumnDeclaration, ColumnEntry, DataMap, TableDeclaration } from './data-map.ts'
import { openedColumns } from './opened-columns.ts'

export interface DeclaredColumn extends ColumnDeclaration {
  readonly room: string
  readonly table: string
  readonly column: string
}

/** Every column of the maps with all that is declared of it, in the maps' order; `among` are all maps of the site. */
export function declaredColumns(
  maps: readonly DataMap[],
  among: readonly DataMap[] = maps,
): readonly DeclaredColumn[] {
  const opened = openedColumns(among)
  return maps.flatMap(({ room, tables }) =>
    Object.entries(tables).flatMap(([table, declaration]) =>
      Object.entries(declaration.columns).map(([column, entry]) => {
        const declared = declaredColumn(declaration, entry)
        const alsoSeenBy = opened.get(`${table}.${column}`) ?? []
        return { room, table, column, ...declared, seenBy: [...new Set([...declared.seenBy, ...alsoSeenBy])] }
      }),
    ),
  )
}

function declaredColumn(
  { purpose, source, retention, seenBy, exportable }: TableDeclaration,
  entry: ColumnEntry,
): ColumnDeclaration {
  const own = typeof entry === 'string' ? { category: entry } : entry
  return { purpose, source, retention, seenBy, exportable, ...own }
}
