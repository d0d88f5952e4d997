/** Builders for tests at Customs: a database with the site's tables, an alert, a movement. */
import { randomUUID } from 'node:crypto'
import type { Alert, Movement } from '#customs/alerts'
import { spokenReference } from '#kernel'
import { siteDatabase } from './open-sites.ts'
import type { TestDatabase } from './test-database.ts'

export const customsDatabase = (): Promise<TestDatabase> => siteDatabase('customs')

export const aMovement: Movement = {
  direction: 'departure',
  craft: 'NZ103',
  port: 'AKL',
  lane: 'A1',
  at: '2026-11-21T09:30:00+13:00',
}

/** What an officer reads of it; without the evidence, which only the matching makes. */
const anExplanation = {
  fields: [
    { field: 'familyName', level: 'same', sentence: 'The same name.', credit: 4500, of: 4500 },
    { field: 'givenNames', level: 'same', sentence: 'The same name.', credit: 2500, of: 2500 },
    { field: 'dateOfBirth', level: 'same', sentence: 'The same day.', credit: 2500, of: 2500 },
    { field: 'gender', level: 'same', sentence: 'The same.', credit: 500, of: 500 },
  ],
  qualifiers: [],
  commonness: { sentence: 'One person in 4100 bears this name.' },
} as unknown

export function anAlert(given: Partial<Alert> = {}): Alert {
  return {
    id: randomUUID(),
    reference: spokenReference(),
    alertType: 'interception',
    alertedAt: '2026-11-20T20:30:00.000Z',
    movement: aMovement,
    traveller: {
      familyName: 'RAUKAWA',
      givenNames: 'TANE',
      dateOfBirth: '1979-03-14',
      gender: 'M',
      passportNumber: 'LA123456',
      nationality: 'NZL',
    },
    listed: {
      personProfileNumber: 'PPN-1',
      familyName: 'Raukawa',
      givenNames: 'Tāne',
      dateOfBirth: '1979-03-14',
      gender: 'M',
    },
    score: 10000,
    band: 'A',
    logOdds: 30,
    identityCode: 'RKW-790314-T-M',
    explanation: anExplanation as Alert['explanation'],
    listNumber: 1,
    withdrawalNumber: 0,
    agreement: 'customs-justice-fines',
    agreementVersion: '2016',
    engineVersion: '1',
    ...given,
  }
}

// What the interceptions do by themselves, for tests that say when.
export { openCases } from '../src/customs/interceptions/open-cases.ts'
export { standDown } from '../src/customs/interceptions/stand-down.ts'
