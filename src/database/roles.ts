/** Makes the roles of a site: cluster-wide, race-safe, and without any right until a migration grants one. */
import pg from 'pg'
import { checkedRole, loginRole, ownerRole, STANDARD_ROLES, type SiteName } from './sites.ts'

/** They act on the log itself or hold everything, so they do not write activity as an actor does. */
const NO_ACTORS = ['actor', 'chainer']

/** Returns the name of the login role. */
export async function createRoles(
  client: pg.Client,
  options: { readonly site: SiteName; readonly roles: readonly string[]; readonly login?: string },
): Promise<string> {
  const version = await serverVersion(client)
  const login = options.login ?? loginRole(options.site)
  const owner = ownerRole(options.site)
  const actor = checkedRole(options.site, `${options.site}_actor`)
  const standard = STANDARD_ROLES.map((role) => `${options.site}_${role}`)
  const acting = [...new Set([...standard, ...options.roles])].map((role) => checkedRole(options.site, role))

  for (const role of [owner, ...acting]) await createRole(client, role, 'nologin')
  // Before 16 a membership has no options of its own, so the login role as a whole inherits nothing.
  await createRole(client, login, 'login noinherit')
  for (const role of acting) {
    await grantMembership(client, {
      role,
      to: login,
      options: version >= 16 ? 'with inherit false, set true' : '',
    })
    if (!NO_ACTORS.includes(role.slice(options.site.length + 1))) {
      await grantMembership(client, {
        role: actor,
        to: role,
        options: version >= 16 ? 'with inherit true, set false' : '',
      })
    }
  }
  await becomeAbleToActAs(client, owner, version)
  return login
}

async function serverVersion(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int / 10000 as version`,
  )
  return rows[0]?.version ?? 0
}

async function createRole(client: pg.Client, role: string, options: string): Promise<void> {
  await client.query(`
    do $$ begin
      if to_regrole(${pg.escapeLiteral(pg.escapeIdentifier(role))}) is null then
        create role ${pg.escapeIdentifier(role)} ${options};
      end if;
    exception when duplicate_object or unique_violation then null; end $$`)
}

interface Membership {
  readonly role: string
  readonly to: string
  readonly options: string
}

/** Grants once. Databases of one cluster may be made side by side, and PostgreSQL lets one of two writers fail. */
async function grantMembership(client: pg.Client, { role, to, options }: Membership): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const { rowCount } = await client.query(
      `select from pg_auth_members where roleid = to_regrole($1) and member = to_regrole($2)`,
      [pg.escapeIdentifier(role), pg.escapeIdentifier(to)],
    )
    if (rowCount !== 0) return
    try {
      await client.query(`grant ${pg.escapeIdentifier(role)} to ${pg.escapeIdentifier(to)} ${options}`)
    } catch (error) {
      const raced = error instanceof pg.DatabaseError && ['XX000', '23505'].includes(error.code ?? '')
      if (!raced || attempt === 10) throw error
    }
  }
}

/** A superuser may act as anybody; an administrator of a hosted server first needs the membership. */
async function becomeAbleToActAs(client: pg.Client, owner: string, version: number): Promise<void> {
  const { rows } = await client.query<{ superuser: boolean; me: string }>(
    `select rolsuper as superuser, current_user as me from pg_roles where rolname = current_user`,
  )
  if (rows[0] === undefined || rows[0].superuser) return
  await client.query(
    `grant ${owner} to ${pg.escapeIdentifier(rows[0].me)} ${version >= 16 ? 'with inherit true, set true' : ''}`,
  )
}
