/** What a provider says about somebody becomes a person with one role at this site, or a refusal. */
import { describe, expect, it } from 'vitest'
import { personOfClaims } from './person-of-claims.ts'

const claims = (more: object) => ({ sub: 'officer-7', name: 'Hemi Parata', ...more })

describe('claims are refused', () => {
  it.each([
    ['no roles at all', {}],
    ['a role of another site', { landfall_roles: ['justice:auditor'] }],
    ['a role without its site', { landfall_roles: ['auditor'] }],
    ['another site’s role under this site’s name', { landfall_roles: ['customs:justice-list-officer'] }],
    ['a role that does not exist', { landfall_roles: ['customs:root'] }],
    ['a word of the language', { landfall_roles: ['customs:toString', 'customs:__proto__'] }],
    ['something that is no text', { landfall_roles: [{ customs: 'auditor' }, 7, null] }],
    ['an upper-case role', { landfall_roles: ['customs:AUDITOR'] }],
  ])('with %s', (_, more) => {
    expect(personOfClaims('customs', claims(more))).toEqual({ ok: false, error: 'sign-in-no-role-here' })
  })

  it('with two roles at one site', () => {
    const roles = { landfall_roles: ['customs:customs-officer', 'customs:auditor'] }
    expect(personOfClaims('customs', claims(roles))).toEqual({ ok: false, error: 'sign-in-several-roles' })
  })
})

describe('claims are read', () => {
  it('with one role here, others elsewhere', () => {
    const roles = ['justice:auditor', 'customs:customs-officer', 'customs:customs-officer', 'mail-user']
    expect(personOfClaims('customs', claims({ landfall_roles: roles, landfall_port: 'AKL' }))).toEqual({
      ok: true,
      value: {
        id: 'officer-7',
        name: 'Hemi Parata',
        role: 'customs-officer',
        databaseRole: 'customs_officer',
        port: 'AKL',
      },
    })
  })

  it('with a single role as plain text', () => {
    expect(personOfClaims('desk', claims({ landfall_roles: 'desk:desk-agent' }))).toMatchObject({
      value: { databaseRole: 'desk_agent' },
    })
  })

  it.each(['akl', 'AUCKLAND', 7, ['AKL'], "AKL'--"])('without a port that is none: %j', (port) => {
    const result = personOfClaims(
      'customs',
      claims({ landfall_roles: 'customs:auditor', landfall_port: port }),
    )
    expect(result).toMatchObject({ ok: true })
    expect(result.ok && 'port' in result.value).toBe(false)
  })

  it('with the lane that a device stands at, where it is one', () => {
    const lane = (landfall_lane: unknown) =>
      personOfClaims('customs', claims({ landfall_roles: 'customs:lane', landfall_lane }))
    expect(lane('A1')).toMatchObject({ value: { lane: 'A1' } })
    for (const none of ['a1', 'A', 'A123', 'A1;', 7, ['A1']])
      expect(lane(none)).not.toHaveProperty('value.lane')
  })

  it('with the agency of a shared site, where it is one', () => {
    const agency = (landfall_agency: unknown) =>
      personOfClaims('desk', claims({ landfall_roles: 'desk:desk-agent', landfall_agency }))
    expect(agency('mpi')).toMatchObject({ value: { agency: 'mpi' } })
    for (const none of ['MPI', 'm', "mpi'", 'm p i', 7, ['mpi'], ''])
      expect(agency(none)).not.toHaveProperty('value.agency')
  })

  it.each(['hemi.parata@customs.example', 'Hemi Parata', 'x'.repeat(81)])(
    'keeping a subject that tells or runs on out of the activity log: %s',
    (sub) => {
      const result = personOfClaims('customs', { sub, landfall_roles: 'customs:auditor' })
      expect(result.ok && result.value.id).toMatch(/^subject-[0-9a-f]{32}$/)
    },
  )

  it('with a name that is cleaned and cut, or the identifier where there is none', () => {
    const named = (name: unknown) => {
      const result = personOfClaims('customs', { sub: 'officer-7', name, landfall_roles: 'customs:auditor' })
      return result.ok ? result.value.name : undefined
    }
    expect(named('  Māia\u0000 \u202eTe Rangi ')).toBe('Māia Te Rangi')
    expect(named('x'.repeat(500))).toHaveLength(120)
    expect(named(42)).toBe('officer-7')
    expect(named(' ')).toBe('officer-7')
  })
})
