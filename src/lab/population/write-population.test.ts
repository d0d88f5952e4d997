import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseMrz } from '#travel-document'
import { makePopulation } from './population.ts'
import { writePopulation } from './write-population.ts'

const population = makePopulation({ people: 200, crossings: 2500, seed: 3 })
let folder = ''
let reported = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'landfall-population-'))
  await writePopulation({ population, folder, onProgress: (scans) => (reported = scans) })
})
afterAll(() => rm(folder, { recursive: true }))

async function rows(name: string): Promise<Record<string, string>[]> {
  return parse(await readFile(join(folder, name)), { columns: true })
}

async function scans(): Promise<string[][]> {
  const text = await readFile(join(folder, 'scans.mrz'), 'utf8')
  return text
    .trim()
    .split('\n\n')
    .map((record) => record.split('\n'))
}

describe('a population on disk', () => {
  it('has the files of the outward contracts', async () => {
    expect(Object.keys((await rows('people.csv'))[0]!)).toEqual([
      'person_profile_number',
      'family_name',
      'given_names',
      'date_of_birth',
      'gender',
    ])
    expect(Object.keys((await rows('debts.csv'))[0]!)).toEqual([
      'debt_id',
      'person_profile_number',
      'kind',
      'court_imposed',
      'outstanding_cents',
      'under_arrangement',
    ])
    expect(Object.keys((await rows('warrants.csv'))[0]!)).toEqual([
      'warrant_id',
      'person_profile_number',
      'issued_on',
      'status',
      'debt_ids',
    ])
    expect(await rows('list.csv')).toHaveLength(200)
    expect(await rows('people.csv')).toHaveLength(300)
  })

  it('names in every row a person, and in every warrant debts, that are in the extract', async () => {
    const people = new Set((await rows('people.csv')).map((row) => row['person_profile_number']))
    const debts = new Set((await rows('debts.csv')).map((row) => row['debt_id']))
    for (const file of ['list.csv', 'debts.csv', 'warrants.csv', 'errors.csv']) {
      for (const row of await rows(file)) expect(people.has(row['person_profile_number'])).toBe(true)
    }
    for (const row of await rows('warrants.csv')) {
      for (const debt of row['debt_ids']!.split(';')) expect(debts.has(debt)).toBe(true)
    }
  })

  it('has as many scans as crossings, every one sound', async () => {
    const records = await scans()
    expect(records).toHaveLength(2500)
    for (const lines of records) {
      expect(parseMrz(lines, { travelDate: '2026-11-21' }).document).toBeDefined()
    }
    expect(reported).toBe(2500)
  })

  it('names in the truth the scan and the list entry of the same person', async () => {
    const records = await scans()
    const passports = new Map(
      population.listed.map((p) => [p.personProfileNumber, p.person.passport.documentNumber]),
    )
    const truth = await rows('truth.csv')
    expect(truth.length).toBeGreaterThan(20)
    for (const row of truth) {
      const lines = records[Number(row['scan_id']) - 1]!
      const document = parseMrz(lines, { travelDate: '2026-11-21' }).document
      expect(document?.documentNumber).toBe(passports.get(row['person_profile_number']!))
    }
  })
})
