/** Who may do what, over every room of every site: what no room may give away. */
import { describe, expect, it } from 'vitest'
import { permissionTable, rolesOfSite } from '#access'
import { SITES } from './sites.ts'

const rooms = [...new Set(Object.values(SITES).flatMap((site) => site.rooms))]
const { names, may, meaningOf, rolesThatMay } = permissionTable(
  rooms.map(({ permissions = {} }) => permissions),
)

describe('the permissions of every room', () => {
  it('give nobody anything silent', () => {
    expect(names.filter((permission) => /silent/i.test(permission + meaningOf(permission)))).toEqual([])
  })

  it('give Police nothing of the list, the board or the register', () => {
    expect(names.filter((permission) => may('police-officer', permission))).toEqual([
      'police-interception.view',
      'agreement.view',
    ])
  })

  it('let a lane read passports, set its flight, and nothing else', () => {
    expect(names.filter((permission) => may('lane', permission))).toEqual([
      'passport.scan',
      'lane.set-flight',
    ])
  })

  it('let the auditor alone read and verify the activity log', () => {
    for (const permission of ['activity.view', 'activity.verify'] as const)
      expect(rolesThatMay(permission)).toEqual(['auditor'])
  })

  it('let no auditor do anything but look', () => {
    const acts = names.filter(
      (permission) => may('auditor', permission) && !/\.(view|verify|view-status)$/.test(permission),
    )
    expect(acts).toEqual([])
  })

  it('keep the agencies apart: no role of one may do what belongs to another', () => {
    const ofCustoms = rolesOfSite('customs').filter((role) => !rolesOfSite('justice').includes(role))
    const ofJustice = rolesOfSite('justice').filter((role) => !rolesOfSite('customs').includes(role))
    for (const permission of names) {
      const roles = rolesThatMay(permission)
      const both = ofCustoms.some((r) => roles.includes(r)) && ofJustice.some((r) => roles.includes(r))
      // Each sees its own site's.
      const isOfEverySite = ['agreement.view', 'disclosure-register.view'].includes(permission)
      expect(both && !isOfEverySite, permission).toBe(false)
    }
  })

  it('have a sentence and somebody who holds them', () => {
    for (const permission of names) {
      expect(meaningOf(permission)).toMatch(/^[A-Z].*\.$/)
      expect(rolesThatMay(permission).length, permission).toBeGreaterThan(0)
    }
  })
})
