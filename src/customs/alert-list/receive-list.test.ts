import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql, type DatabaseRole } from '#database'
import { testProgramme, type TestProgramme } from '../../../testing/programme.ts'
import { listBodyOf, postList } from '../../../testing/lists.ts'

let programme: TestProgramme
beforeAll(async () => {
  programme = await testProgramme()
})
afterAll(() => programme.stop())

const people = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => ({
    person_profile_number: `PPN-${from + i}`,
    family_name: `Tester${'abcdefghij'.charAt(i % 10)}`,
    given_names: 'Māia Rose',
    date_of_birth: '1981-05-17',
    gender: 'F',
    alert_type: i % 5 === 0 ? 'interception' : 'silent',
  }))

async function inForce(): Promise<number | undefined> {
  await programme.customs.screening.refresh()
  return programme.customs.screening.current()?.listNumber
}

/** Everything that staff of Customs could read about lists, as one text. */
async function visibleTo(role: DatabaseRole): Promise<string> {
  return programme.databases.customs.as(role, async (tx) => {
    const { rows } = await sql`select * from alert_list.versions order by list_number`.execute(tx)
    return JSON.stringify(rows)
  })
}

describe('a list is refused whole, with its reasons, and the one in force stays', () => {
  beforeAll(async () => {
    await postList(programme, listBodyOf(1, people(100)))
    expect(await inForce()).toBe(1)
  })

  const cases: readonly (readonly [
    string,
    Parameters<typeof listBodyOf>[2],
    unknown[] | undefined,
    string,
  ])[] = [
    [
      'a field that the agreement does not name',
      {},
      [{ ...people(1)[0]!, address: '1 Queen Street' }],
      'list-field-unnamed',
    ],
    ['a row that lacks a field', {}, [{ ...people(1)[0]!, gender: undefined }], 'list-field-missing'],
    [
      'a birth date in the future',
      {},
      [{ ...people(1)[0]!, date_of_birth: '2999-01-01' }],
      'date-of-birth-in-future',
    ],
    [
      'a birth date that is none',
      {},
      [{ ...people(1)[0]!, date_of_birth: '1981-02-30' }],
      'date-of-birth-malformed',
    ],
    ['a person twice', {}, [...people(1), ...people(1)], 'person-profile-number-repeated'],
    [
      'a name that is empty in Latin letters',
      {},
      [{ ...people(1)[0]!, family_name: '—' }],
      'family-name-empty',
    ],
    [
      'an alert type that the agreement does not name',
      {},
      [{ ...people(1)[0]!, alert_type: 'watch' }],
      'alert-type-unknown-value',
    ],
    ['a count that is not the number of entries', { count: 7 }, people(100), 'list-count-wrong'],
    ['the number of the list in force', { number: 1 }, people(100), 'list-number-not-next'],
    [
      'another predecessor than the list in force',
      { previous_hash: 'f'.repeat(64) },
      people(100),
      'list-hash-broken',
    ],
    [
      'a valid-until that has passed',
      { valid_until: '2020-01-01T00:00:00.000Z' },
      people(100),
      'list-expired',
    ],
  ]

  test.each(cases)('%s', async (_name, header, entries, code) => {
    const receipt = await postList(programme, listBodyOf(2, entries ?? [], header))
    expect(receipt.verdict).toBe('refused')
    expect(receipt.faults.map((fault) => fault.code)).toContain(code)
    expect(await inForce()).toBe(1)
  })

  test('a body that is no list at all', async () => {
    const receipt = await postList(programme, { entries: 5 })
    expect(receipt).toMatchObject({ verdict: 'refused', faults: [{ code: 'list-not-readable' }] })
  })

  test('every fault of a row names row and field, and never the value', async () => {
    const receipt = await postList(
      programme,
      listBodyOf(2, [
        ...people(2),
        { ...people(1, 50)[0]!, gender: 'unlisted-value', date_of_birth: '17 May' },
      ]),
    )
    expect(receipt.faults).toEqual([
      expect.objectContaining({ row: 3, field: 'date_of_birth', code: 'date-of-birth-malformed' }),
      expect.objectContaining({ row: 3, field: 'gender', code: 'gender-unknown-value' }),
    ])
    expect(JSON.stringify(receipt)).not.toMatch(/unlisted-value|17 May/)
  })
})

describe('a list beyond the guard', () => {
  test('is held, and nothing of it is applied', async () => {
    const number = (await inForce())! + 1
    const receipt = await postList(programme, listBodyOf(number, people(60)))
    expect(receipt).toMatchObject({ verdict: 'held', faults: [{ code: 'list-beyond-guard' }] })
    expect(await inForce()).toBe(number - 1)
  })

  test('gives way to a newer list, and its sender is told', async () => {
    const number = (await inForce())! + 1
    await postList(programme, listBodyOf(number + 1, people(5)))
    const receipt = await postList(programme, listBodyOf(number + 2, people(98)))
    expect(receipt.verdict).toBe('accepted')
    expect(await inForce()).toBe(number + 2)
  })

  test('is never held for its silent half: that it was held would tell of it', async () => {
    const number = (await inForce())! + 1
    const interceptions = people(98).filter((entry) => entry.alert_type === 'interception')
    for (const [at, silent] of [[], people(98).slice(0, 66)].entries()) {
      const entries = [...interceptions, ...silent.filter((entry) => entry.alert_type === 'silent')]
      expect(await postList(programme, listBodyOf(number + at, entries))).toMatchObject({
        verdict: 'accepted',
      })
    }
  })
})

describe('what staff of Customs may know', () => {
  test('is the same whether the silent half has few people or many', async () => {
    const number = (await inForce())! + 2
    const interceptions = people(98).filter((entry) => entry.alert_type === 'interception')
    const silent = people(98).filter((entry) => entry.alert_type === 'silent')
    await postList(programme, listBodyOf(number, [...interceptions, ...silent]))
    const before = await visibleTo('customs_supervisor')
    await postList(programme, listBodyOf(number + 1, [...interceptions, ...silent.slice(0, 66)]))
    const after = await visibleTo('customs_supervisor')
    const last = (text: string) => (JSON.parse(text) as Record<string, unknown>[]).at(-1)!
    for (const field of [
      'interception_entries',
      'interception_added',
      'interception_changed',
      'interception_removed',
    ]) {
      expect(last(after)[field], field).toEqual(field === 'interception_entries' ? last(before)[field] : 0)
    }
  })

  test.each([
    'customs_officer',
    'customs_supervisor',
    'customs_police',
    'customs_lane',
    'customs_auditor',
    'customs_privacy_officer',
    'customs_operator',
  ] as const)('%s reads no entry of the list and no sealed half', async (role) => {
    for (const table of ['interception_entries', 'silent_half', 'hashes']) {
      await expect(
        programme.databases.customs.as(role, (tx) =>
          sql`select * from ${sql.table(`alert_list.${table}`)}`.execute(tx),
        ),
      ).rejects.toThrow('permission denied')
    }
  })
})
