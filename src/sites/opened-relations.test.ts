/** What the manifests say is opened to other rooms is held against the grants of the real databases. */
import { describe, expect, it } from 'vitest'
import { siteDatabase } from '#testing'
import { SITE_NAMES, type SiteName } from '#database'
import { declarationsOf, type SiteDeclarations } from '#rooms'
import { askAsAdmin } from '../../testing/ask-as-admin.ts'
import { SITES } from './sites.ts'

/** Whose the roles are that every site has; `actor` and `operator` are everybody's, as those are that people sign in to. */
const PLATFORM_ROLES = { access: 'access', chainer: 'activity', exchange: 'exchange', jobs: 'jobs' }

interface Grant {
  readonly schema: string
  readonly relation: string
  readonly role: string
}

const GRANTS = `
  select distinct n.nspname as schema, n.nspname || '.' || granted.name as relation, r.rolname as role
  from (
    select relnamespace as schema, relname as name, relacl as rights from pg_class
    union all
    select c.relnamespace, c.relname, a.attacl from pg_class c join pg_attribute a on a.attrelid = c.oid
    union all
    select pronamespace, proname, proacl from pg_proc
  ) granted
  join pg_namespace n on n.oid = granted.schema, aclexplode(granted.rights) right_given
  join pg_roles r on r.oid = right_given.grantee
  where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`

/** `activity (silent)` is a part of the room `activity`. */
const folderOf = (name: string) => name.replace(/ \(.*\)$/, '')

function roomOfEachRole(site: SiteName, { rooms }: SiteDeclarations): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(PLATFORM_ROLES).map(([role, room]) => [`${site}_${role}`, room] as const),
    ...rooms.flatMap(({ name, databaseRoles = [] }) => databaseRoles.map((role) => [role, name] as const)),
  ])
}

async function grantsOf(site: SiteName): Promise<readonly Grant[]> {
  const database = await siteDatabase(site)
  try {
    return await askAsAdmin<Grant>(database, GRANTS)
  } finally {
    await database.dispose()
  }
}

/** `relation to role`, for every role that another room's work acts as. */
function grantedAcross(site: SiteName, grants: readonly Grant[]): readonly string[] {
  const declared = declarationsOf(SITES[site])
  const roomOf = roomOfEachRole(site, declared)
  const owners = new Map(
    declared.rooms.flatMap(({ name, schemas = [] }) => schemas.map(({ schema }) => [schema, folderOf(name)])),
  )
  return grants
    .filter(({ schema, role }) => roomOf.has(role) && roomOf.get(role) !== owners.get(schema))
    .map(({ relation, role }) => `${relation} to ${role}`)
}

describe.each(SITE_NAMES)('at %s', (site) => {
  const { rooms } = declarationsOf(SITES[site])
  const opened = rooms.flatMap(({ opens = [] }) => opens)

  it('a room’s role has rights in another room’s schema exactly where that room opens them', async () => {
    const granted = grantedAcross(site, await grantsOf(site))
    const declared = opened.flatMap(({ relations, roles = [] }) =>
      relations.flatMap((relation) => roles.map((role) => `${relation} to ${role}`)),
    )
    // A room that may name a view may act as its own role, too; the results count as the schemas' owner.
    const named = opened.flatMap(({ relations, to = [] }) =>
      relations.flatMap((relation) =>
        rooms
          .filter(({ name }) => to.includes(name))
          .flatMap(({ databaseRoles = [] }) => databaseRoles.map((role) => `${relation} to ${role}`)),
      ),
    )
    expect({
      undeclared: granted.filter((grant) => ![...declared, ...named].includes(grant)),
      absent: declared.filter((grant) => !granted.includes(grant)),
    }).toEqual({ undeclared: [], absent: [] })
  })

  it('a room opens what is its own, to rooms that the site has', () => {
    const names = new Set(rooms.map(({ name }) => name))
    const wrong = rooms.flatMap(({ name, schemas = [], opens = [] }) =>
      opens.flatMap(({ relations, to = [] }) => [
        ...relations.filter((relation) => !schemas.some(({ schema }) => relation.startsWith(`${schema}.`))),
        ...to.filter((room) => !names.has(room) && name !== 'activity'),
      ]),
    )
    expect(wrong).toEqual([])
  })
})

it('a grant that no manifest declares is found', () => {
  const planted = { schema: 'alerts', relation: 'alerts.interception_alerts', role: 'customs_results' }
  const own = { schema: 'screening', relation: 'screening.lane_minutes', role: 'customs_screening' }
  const staff = { schema: 'alerts', relation: 'alerts.interception_alerts', role: 'customs_officer' }
  expect(grantedAcross('customs', [planted, own, staff])).toEqual([
    'alerts.interception_alerts to customs_results',
  ])
})
