/** Shuts a site's database to everybody but its own server, and its sizes and statistics to everybody. */
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { ownerRole, type SiteName } from './sites.ts'

/** Rights on the database itself: they are not copied from a template, so each database gets its own. */
export async function closeTheDoor(client: pg.Client, site: SiteName, login: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select current_database() as name')
  const database = pg.escapeIdentifier(rows[0]?.name ?? '')
  await client.query(`
    revoke all on database ${database} from public;
    grant connect on database ${database} to ${pg.escapeIdentifier(login)};
    grant create on database ${database} to ${ownerRole(site)};
    revoke all on schema public from public;
    grant usage, create on schema public to ${ownerRole(site)};
    alter default privileges for role ${ownerRole(site)} revoke execute on functions from public`)
}

/** Runs `hardening.sql`; false when the administrator has not the right to. */
export async function hardenDatabase(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ superuser: boolean }>(
    'select rolsuper as superuser from pg_roles where rolname = current_user',
  )
  if (rows[0]?.superuser !== true) return false
  await client.query(await readBeside('hardening.sql'))
  return true
}

/** Runs `row-grants.sql` as the owner of the tables, inside a migration's transaction. */
export async function hideSystemColumns(client: pg.Client): Promise<void> {
  await client.query(await readBeside('row-grants.sql'))
}

function readBeside(name: string): Promise<string> {
  return readFile(new URL(name, import.meta.url), 'utf8')
}
