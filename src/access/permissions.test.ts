/** The rooms' permissions put together, and the roles that hold them. */
import { describe, expect, it } from 'vitest'
import { SITE_NAMES } from '#database'
import type { PermissionDeclarations } from './declare-permissions.ts'
import { permissionsAsMarkdown, permissionTable } from './permissions.ts'
import { databaseRoleOf, staffDatabaseRoles } from './roles.ts'

const LANES = { 'passport.scan': { sentence: 'Read a passport.', roles: ['lane'] } } as const
const LISTS = {
  'held-list.release': { sentence: 'Release a held list.', roles: ['customs-supervisor'] },
} as const satisfies PermissionDeclarations

describe('a site’s permissions', () => {
  const { may, names, whoMay } = permissionTable([LANES, LISTS])

  it('are those that its rooms declare', () => {
    expect(names).toEqual(['passport.scan', 'held-list.release'])
    expect(may('lane', 'passport.scan')).toBe(true)
    expect(may('lane', 'held-list.release')).toBe(false)
  })

  it('open nothing that no room of the site declares', () => {
    expect(may('customs-supervisor', 'register.search')).toBe(false)
    expect(whoMay('register.search')).toEqual([])
  })

  it('say in words who may', () => {
    expect(whoMay('held-list.release')).toEqual(['Customs supervisor'])
    // A page of every site is opened at this one by those who can sign in here.
    const of = permissionTable([
      { 'passport.scan': { sentence: 'Scan', roles: ['lane', 'desk-agent', 'auditor'] } },
    ])
    expect(of.whoMay('passport.scan', 'desk')).toEqual(['Desk agent', 'Auditor'])
    expect(permissionsAsMarkdown(permissionTable([LANES, LISTS]))).toContain('| `passport.scan` |')
  })

  it('are declared once', () => {
    expect(() => permissionTable([LANES, LANES])).toThrow('the permission passport.scan is declared twice')
  })
})

describe('roles', () => {
  it('belong to sites: none acts where it does not belong', () => {
    expect(databaseRoleOf('customs', 'justice-list-officer')).toBeUndefined()
    expect(databaseRoleOf('justice', 'customs-officer')).toBeUndefined()
    expect(databaseRoleOf('customs', 'no-such-role')).toBeUndefined()
    expect(databaseRoleOf('customs', 'constructor')).toBeUndefined()
  })

  it.each(SITE_NAMES)('act at %s as database roles of that site', (site) => {
    const roles = staffDatabaseRoles(site)
    expect(roles.every((role) => role.startsWith(`${site}_`))).toBe(true)
    expect(roles).toContain(`${site}_auditor`)
    expect(new Set(roles).size).toBe(roles.length)
  })
})
