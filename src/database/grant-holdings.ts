/**
 * What may be read for somebody's copy of what is held about them, given by construction from the data maps: each column
 * of the tables that are about people to the role `holdings`, the names of their records to the privacy office's process.
 */
import type pg from 'pg'
import type { DataMap } from './data-map.ts'
import { HOLDINGS, holdingsColumns, PRIVACY_OFFICE } from './opened-columns.ts'
import { PRIMARY_KEYS } from './primary-keys.ts'
import { ownerRole, type SiteName } from './sites.ts'

/** After the migrations of every start: a map that changed has changed what is granted by then. */
export async function grantHoldings(
  client: pg.Client,
  site: SiteName,
  maps: readonly DataMap[],
): Promise<void> {
  const columns = holdingsColumns(maps)
  const [reader, finder] = [`${site}_${HOLDINGS}`, `${site}_${PRIVACY_OFFICE}`]
  await client.query(
    `begin; select pg_advisory_xact_lock(hashtext('landfall migrations')); set local role ${ownerRole(site)}`,
  )
  try {
    const { rows } = await client.query<{ statement: string }>(MISSING, [
      JSON.stringify(columns),
      reader,
      finder,
    ])
    for (const { statement } of rows) await client.query(statement)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** One statement for each right that is missing, or that no map gives any more; none where all is as the maps say. */
const MISSING = `
  with wanted as (
    select c.oid, c.relnamespace, c.relrowsecurity, a.attnum, a.attname
    from jsonb_to_recordset($1) as w ("table" text, "column" text)
    join pg_class c on c.oid = to_regclass(w."table")
    join pg_attribute a on a.attrelid = c.oid and a.attname = w."column"
  ),
  named as (
    select distinct w.oid, w.relnamespace, key.attname
    from wanted w
    join (select name, unnest(columns) as attname from (${PRIMARY_KEYS}) k) key on to_regclass(key.name) = w.oid
  ),
  readers as (
    select oid, relnamespace, attname, $2 as role from wanted
    union all
    select oid, relnamespace, attname, $3 as role from named
  ),
  policies as (
    select p.polrelid as oid from pg_policy p where p.polname = 'holdings'
  )
  select format('grant usage on schema %s to %I', n.oid::regnamespace, r.role) as statement
  from (select distinct relnamespace, role from readers) r
  join pg_namespace n on n.oid = r.relnamespace
  where not has_schema_privilege(r.role, n.oid, 'usage')
  union all
  select format('grant select (%s) on %s to %I', string_agg(quote_ident(r.attname), ', '), r.oid::regclass, r.role)
  from readers r
  where not has_column_privilege(r.role, r.oid, r.attname, 'select')
  group by r.oid, r.role
  union all
  select format('revoke select (%s) on %s from %I', string_agg(quote_ident(a.attname), ', '), c.oid::regclass, $2)
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  cross join lateral aclexplode(a.attacl) as given
  where given.grantee = to_regrole($2)
    and not exists (select from wanted w where w.oid = c.oid and w.attnum = a.attnum)
  group by c.oid
  union all
  select distinct format('create policy holdings on %s for select to %I using (true)', w.oid::regclass, $2)
  from wanted w
  where w.relrowsecurity and w.oid not in (select oid from policies)
  union all
  select format('drop policy holdings on %s', p.oid::regclass)
  from policies p
  where p.oid not in (select oid from wanted)`
