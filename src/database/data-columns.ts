/** The columns that a site's database really has, and which acting roles PostgreSQL lets read each. */
import { ownerRole, loginRole, type SiteName } from './sites.ts'
import { withClient } from './with-client.ts'

export interface DataColumn {
  readonly table: string
  readonly column: string
  /** Acting roles without the site's name, in order of the alphabet. */
  readonly seenBy: readonly string[]
}

export function dataColumns(adminUrl: string, site: SiteName): Promise<readonly DataColumn[]> {
  return withClient(adminUrl, async (client) => {
    const { rows } = await client.query<DataColumn>(COLUMNS, [site, [loginRole(site), ownerRole(site)]])
    return rows
  })
}

/** Partitions repeat their table, and what a library makes of its own accord is its own. */
const COLUMNS = `
  select n.nspname || '.' || c.relname as "table", a.attname as "column",
    coalesce((
      select json_agg(substr(r.rolname, length($1) + 2) order by r.rolname collate "C")
      from pg_roles r
      where starts_with(r.rolname, $1 || '_') and r.rolname <> all ($2::text[])
        and has_schema_privilege(r.oid, n.oid, 'usage') and has_column_privilege(r.oid, c.oid, a.attnum, 'select')
    ), '[]') as "seenBy"
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid
  join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
    and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  order by n.nspname collate "C", c.relname collate "C", a.attnum`

export interface DeletableTable {
  readonly table: string
  /** Acting roles that PostgreSQL lets delete rows. */
  readonly deletedBy: readonly string[]
}

export function deletableTables(adminUrl: string, site: SiteName): Promise<readonly DeletableTable[]> {
  return withClient(adminUrl, async (client) => {
    const { rows } = await client.query<DeletableTable>(TABLES, [site, [loginRole(site), ownerRole(site)]])
    return rows
  })
}

const TABLES = `
  select n.nspname || '.' || c.relname as "table",
    coalesce((
      select json_agg(substr(r.rolname, length($1) + 2) order by r.rolname collate "C")
      from pg_roles r
      where starts_with(r.rolname, $1 || '_') and r.rolname <> all ($2::text[])
        and has_schema_privilege(r.oid, n.oid, 'usage') and has_table_privilege(r.oid, c.oid, 'delete')
    ), '[]') as "deletedBy"
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition
    and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  order by n.nspname collate "C", c.relname collate "C"`
