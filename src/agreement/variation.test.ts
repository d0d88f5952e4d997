/** A version that is proposed: written out and read in again the same, refused where it would change the past. */
import { beforeAll, describe, expect, it } from 'vitest'
import { theAgreements } from '../../testing/justice.ts'
import {
  programme,
  proposedVersion,
  withVariations,
  writtenVersion,
  type Agreement,
  type Programme,
} from './index.ts'

const TODAY = '2026-11-21'
const noon = (day: string) => new Date(`${day}T00:00:00Z`)

let held: Programme
let newest: Agreement
beforeAll(async () => {
  held = programme(await theAgreements())
  newest = held.versions.at(-1)!
})

function proposal(changes: object): string {
  return JSON.stringify({ ...(JSON.parse(writtenVersion(newest)) as object), ...changes })
}

const LATER = { version: '2027', in_force: { from: '2027-01-01' } }
const propose = (changes: object) => proposedVersion(held, proposal(changes), { reason: 'Why', today: TODAY })
const codesOf = (changes: object) => {
  const proposed = propose(changes)
  return proposed.ok ? [] : proposed.error.map(({ code }) => code)
}

it('every version that there is is the same once written out and read in', () => {
  for (const version of held.versions) {
    const again = proposedVersion(
      {
        agreements: [
          { ...held, versions: [{ ...version, version: 'of before', inForce: { from: '1990-01-01' } }] },
        ],
      },
      writtenVersion(version),
      { reason: version.reason ?? '', today: '1991-01-01' },
    )
    expect(again).toEqual({ ok: true, value: { ...version, reason: version.reason ?? '' } })
  }
})

describe('a proposal', () => {
  it('is one whole version, valid as a file is, of an agreement that is held, under a name of its own', () => {
    expect(codesOf(LATER)).toEqual([])
    expect(codesOf({})).toEqual(['agreement-named-twice'])
    expect(codesOf({ ...LATER, agreement: 'another' })).toEqual(['variation-of-no-agreement'])
    expect(codesOf({ ...LATER, messages: [] }).length).toBeGreaterThan(0)
    expect(codesOf({ ...LATER, shoe_size: 1 }).length).toBeGreaterThan(0)
    expect(proposedVersion(held, 'not JSON: [', { reason: '', today: TODAY }).ok).toBe(false)
  })

  it('never counts for a day that has passed', () => {
    expect(codesOf({ ...LATER, in_force: { from: '2026-11-20' } })).toEqual(['variation-in-the-past'])
    expect(codesOf({ ...LATER, in_force: { from: TODAY } })).toEqual([])
  })
})

it('from its day on it is in force, and no day before changes', () => {
  const proposed = propose(LATER)
  if (!proposed.ok) throw new Error('refused')
  const varied = withVariations(held, [proposed.value])
  const inForce = (one: Programme, day: string) => {
    const found = one.inForce(noon(day))
    return found.ok ? found.value.version : 'none'
  }
  for (const day of ['2010-06-30', '2016-06-30', TODAY, '2026-12-31'])
    expect([day, inForce(varied, day)]).toEqual([day, inForce(held, day)])
  expect(inForce(varied, '2027-01-02')).toBe('2027')
  expect(varied.versions).toHaveLength(held.versions.length + 1)
  expect(varied.versions.at(-1)?.demonstration).toBe(newest.demonstration)
})
