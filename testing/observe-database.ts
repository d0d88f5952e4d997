/** What any SQL as a role of Customs staff can learn: everything that it may select, and every function that it may ask. */
import { sql, type DatabaseRole, type Tx } from '#database'
import type { TestDatabase } from './test-database.ts'
import { withClient } from '../src/database/with-client.ts'

/** By place, `relation of role`; two sites are compared by it. */
export type Observed = ReadonlyMap<string, string>

interface Reachable {
  readonly name: string
  readonly columns: string
}

// Other databases of the tests' server come and go in these; what they show of ours does not move.
const OF_THE_SERVER =
  /^pg_catalog\.pg_(database|roles|user|group|shadow|authid|auth_members|tablespace|shdepend|shdescription|shseclabel|db_role_setting|subscription|parameter_acl|replication_origin|settings|timezone_names|timezone_abbrevs|cursors|prepared_statements|hba_file_rules|file_settings)$|^information_schema\.(enabled_roles|applicable_roles|administrable_role_authorizations)$/

/** The time, the session, chance, and waiting: different at each call, whoever is scanned. */
const OF_THE_MOMENT =
  /^(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday|random|random_normal|gen_random_uuid|uuidv4|uuidv7|pg_backend_pid|pg_conf_load_time|pg_postmaster_start_time|pg_my_temp_schema|lastval|inet_(client|server)_(addr|port)|pg_jit_available|pg_trigger_depth|pg_listening_channels|pg_get_keywords|pg_timezone_names|pg_timezone_abbrevs|pg_show_all_settings|pg_config|pg_available_extensions|pg_available_extension_versions|pg_cursor|pg_prepared_statement|pg_get_backend_memory_contexts|pg_get_loaded_modules)$/

/** Every table and view with the columns, hidden ones too, that the role may select. */
async function reachable(adminUrl: string, role: DatabaseRole): Promise<readonly Reachable[]> {
  return withClient(adminUrl, async (client) => {
    const { rows } = await client.query<Reachable>(
      `select * from (
         select n.nspname || '.' || c.relname as name, (
           select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
           where a.attrelid = c.oid and not a.attisdropped and has_column_privilege($1, c.oid, a.attnum, 'select')
         ) as columns
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and has_schema_privilege($1, n.oid, 'usage')
       ) reached where columns is not null order by name`,
      [role],
    )
    return rows.filter(({ name }) => !OF_THE_SERVER.test(name))
  })
}

async function attempt(tx: Tx, query: string): Promise<string> {
  await sql`savepoint look`.execute(tx)
  try {
    const { rows } = await sql<{ seen: string | null }>`${sql.raw(query)}`.execute(tx)
    return rows
      .map(({ seen }) => masked(seen ?? 'null'))
      .sort()
      .join('\n')
  } catch (error) {
    return `refused: ${(error as { code?: string }).code}`
  } finally {
    await sql`rollback to savepoint look`.execute(tx)
  }
}

/** Identifiers, references and hashes are made by chance; what they stand for is not. */
export function masked(text: string): string {
  return text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replaceAll(/\\+x[0-9a-f]{32,}/g, '<bytes>')
    .replaceAll(/\b[0-9a-f]{64}\b/g, '<hash>')
    .replaceAll(/\b[A-Z2-9]{4}-[A-Z2-9]{4}\b/g, '<reference>')
    .replaceAll(/[A-Za-z0-9+/_-]{43,}={0,2}/g, '<random>')
    .replaceAll(/\b[0-9a-f]{8}\b/g, '<start of id>')
}

const OF_THE_SYSTEM = /^(pg_catalog|information_schema|pg_toast)\./

/** The system's own tables are open to everybody alike, so that one role speaks for all; their rows are summed up. */
export async function observeTables(
  { adminUrl, as }: TestDatabase,
  roles: readonly DatabaseRole[],
): Promise<Observed> {
  const observed = new Map<string, string>()
  for (const [i, role] of roles.entries()) {
    const relations = await reachable(adminUrl, role)
    const asked = relations.filter(({ name }) => i === 0 || !OF_THE_SYSTEM.test(name))
    await as(
      role,
      async (tx) => {
        for (const { name, columns } of asked) {
          const row = `(row(${columns}))::text`
          const seen = OF_THE_SYSTEM.test(name)
            ? `md5(string_agg(md5(${row}), '' order by md5(${row})))`
            : row
          const rows = await attempt(tx, `select ${seen} as seen from ${name}`)
          observed.set(`${name} as ${role}`, inAnyOrder(name, rows))
        }
      },
      { port: 'AKL' },
    )
  }
  return observed
}

/** Two processes that were told of one alert write their records in the order in which they come to it. */
function inAnyOrder(name: string, rows: string): string {
  if (name !== 'activity.records') return rows
  return rows
    .split('\n')
    .map((row) => row.replace(/^\(\d+/, '('))
    .sort()
    .join('\n')
}

/** Functions without arguments, and those that take a relation, asked about every relation of the silent compartment. */
export async function observeFunctions(
  { adminUrl, as }: TestDatabase,
  role: DatabaseRole,
): Promise<Observed> {
  const { functions, relations } = await withClient(adminUrl, async (client) => ({
    functions: (
      await client.query<{ name: string; call: string; argument: string | null }>(
        `select p.proname as name, n.nspname || '.' || quote_ident(p.proname) as call,
           case when p.pronargs = 1 then p.proargtypes[0]::regtype::text end as argument
         from pg_proc p join pg_namespace n on n.oid = p.pronamespace
         where p.prokind = 'f' and has_function_privilege($1, p.oid, 'execute')
           and has_schema_privilege($1, n.oid, 'usage')
           and (p.pronargs = 0 or (p.pronargs = 1 and p.proargtypes[0] in ('oid'::regtype, 'regclass'::regtype)))
           and p.prorettype not in ('trigger'::regtype, 'event_trigger'::regtype, 'internal'::regtype)
         order by 2`,
        [role],
      )
    ).rows,
    relations: (
      await client.query<{ oid: string }>(
        `select c.oid::text from pg_class c where c.relnamespace in ('silent'::regnamespace, 'activity_silent'::regnamespace, 'sealed_search'::regnamespace)
           or c.relname like '%\\_silent%' or c.relname = 'outbox' order by c.relname`,
      )
    ).rows,
  }))
  const observed = new Map<string, string>()
  await as(role, async (tx) => {
    for (const { name, call, argument } of functions) {
      if (OF_THE_MOMENT.test(name) || /sleep|_advisory_/.test(name)) continue
      if (argument === null)
        observed.set(`${call}() as ${role}`, await attempt(tx, `select ${call}()::text as seen`))
      else
        for (const { oid } of relations) {
          const asked = `${call}(${oid}::oid${argument === 'oid' ? '' : `::${argument}`})`
          observed.set(`${asked} as ${role}`, await attempt(tx, `select ${asked}::text as seen`))
        }
    }
  })
  return observed
}

/** Places that moved at one of two sites and do not say the same afterwards, with what they say that the other does not. */
export function differences(
  [beforeA, afterA]: readonly [Observed, Observed],
  [beforeB, afterB]: readonly [Observed, Observed],
): readonly string[] {
  const places = [...new Set([...afterA.keys(), ...afterB.keys()])]
  return places
    .filter((place) => {
      const moved = beforeA.get(place) !== afterA.get(place) || beforeB.get(place) !== afterB.get(place)
      return moved && afterA.get(place) !== afterB.get(place)
    })
    .map((place) => `${place}: ${firstDifference(afterA.get(place) ?? '', afterB.get(place) ?? '')}`)
}

function firstDifference(one: string, other: string): string {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60)
  return `${around(one)} | ${around(other)}`
}

/** How many rows of everything each role may count at all, the system's own tables left out. */
export async function countReachable(
  { adminUrl, as }: TestDatabase,
  roles: readonly DatabaseRole[],
): Promise<ReadonlyMap<string, number>> {
  const counted = new Map<string, number>()
  for (const role of roles) {
    const names = (await reachable(adminUrl, role)).map(({ name }) => name)
    const own = names.filter((name) => !OF_THE_SYSTEM.test(name))
    const counts = own.map(
      (name) => `select '${name}' as name, (select count(*) from ${name})::integer as rows`,
    )
    const { rows } = await as(
      role,
      (tx) => sql<{ name: string; rows: number }>`${sql.raw(counts.join(' union all '))}`.execute(tx),
      { port: 'AKL' },
    )
    for (const { name, rows: n } of rows) counted.set(`${name} as ${role}`, n)
  }
  return counted
}
