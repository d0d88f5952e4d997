/** The permission table says who may do what, and who may not. */
import { describe, expect, it } from 'vitest'
import { SITE_NAMES } from '#database'
import { COLUMNS } from './permission-table.ts'
import {
  may,
  permissionMeaning,
  PERMISSIONS,
  permissionsAsMarkdown,
  rolesThatMay,
  whoMay,
} from './permissions.ts'
import { databaseRoleOf, rolesOfSite, STAFF_ROLES, staffDatabaseRoles } from './roles.ts'

describe('the permission table', () => {
  it('gives nobody a permission over anything silent', () => {
    const silent = PERMISSIONS.filter((permission) =>
      /silent/i.test(permission + permissionMeaning(permission)),
    )
    expect(silent).toEqual([])
  })

  it('gives Police nothing of the list, the board or the register', () => {
    const police = PERMISSIONS.filter((permission) => may('police-officer', permission))
    expect(police).toEqual(['police-interception.view', 'agreement.view', 'site-status.view'])
  })

  it('lets a lane read passports and nothing else', () => {
    expect(PERMISSIONS.filter((permission) => may('lane', permission))).toEqual(['passport.scan'])
  })

  it('lets the auditor alone read, verify and export the activity log', () => {
    for (const permission of ['activity.view', 'activity.verify', 'activity.export'] as const) {
      expect(rolesThatMay(permission)).toEqual(['auditor'])
    }
  })

  it('lets no auditor do anything but look', () => {
    const acts = PERMISSIONS.filter((permission) => may('auditor', permission)).filter(
      (permission) => !/\.(view|verify|export|view-status)$/.test(permission),
    )
    expect(acts).toEqual([])
  })

  it('keeps the agencies apart: no role of one may do what belongs to another', () => {
    const ofCustoms = rolesOfSite('customs').filter((role) => !rolesOfSite('justice').includes(role))
    const ofJustice = rolesOfSite('justice').filter((role) => !rolesOfSite('customs').includes(role))
    for (const permission of PERMISSIONS) {
      const roles = rolesThatMay(permission)
      const both = ofCustoms.some((r) => roles.includes(r)) && ofJustice.some((r) => roles.includes(r))
      expect(both && !['agreement.view', 'site-status.view'].includes(permission), permission).toBe(false)
    }
  })

  it('has a column for each role and a sentence for each row', () => {
    expect([...COLUMNS].sort()).toEqual(Object.keys(STAFF_ROLES).sort())
    for (const permission of PERMISSIONS) {
      expect(permissionMeaning(permission)).toMatch(/^[A-Z].*\.$/)
      expect(rolesThatMay(permission).length, permission).toBeGreaterThan(0)
    }
  })

  it('says in words who may', () => {
    expect(whoMay('held-list.release')).toEqual(['Customs supervisor'])
    expect(permissionsAsMarkdown()).toContain('| `passport.scan` |')
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
