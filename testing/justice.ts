/** Builders for tests at Justice: a database with the rooms' tables, an extract, an actor. */
import type { ActivityActor } from '#activity'
import { loadAgreements, type Agreement } from '#agreement'
import type { Extract } from '#justice/extract'
import { siteDatabase } from './open-sites.ts'
import type { TestDatabase } from './test-database.ts'

export const justiceDatabase = (): Promise<TestDatabase> => siteDatabase('justice')

/** The versions of the agreement that ships. */
export async function theAgreements(): Promise<readonly Agreement[]> {
  const loaded = await loadAgreements('agreements/customs-justice-fines.yaml', 'alerts')
  if (!loaded.ok) throw new Error('the agreement does not load')
  return loaded.value
}

/** The same under guards so wide that a list of a handful of people may change as it likes. */
export function withWideGuards(agreements: readonly Agreement[]): readonly Agreement[] {
  const guards = { shrinkAtMostPerCent: 100, growAtMostPerCent: 100_000 }
  return agreements.map((agreement) => ({
    ...agreement,
    messages: agreement.messages.map((message) => (message.guards ? { ...message, guards } : message)),
  }))
}

export const theOperator: ActivityActor = { kind: 'operator', id: 'uid-1000', role: 'operator' }

const HEADERS = {
  people: 'person_profile_number,family_name,given_names,date_of_birth,gender',
  debts: 'debt_id,person_profile_number,kind,court_imposed,outstanding_cents,under_arrangement',
  warrants: 'warrant_id,person_profile_number,issued_on,status,debt_ids',
}

interface Rows {
  readonly people?: readonly string[]
  readonly debts?: readonly string[]
  readonly warrants?: readonly string[]
  readonly full?: boolean
}

/** An extract of these rows, under the headers that the files must have. */
export function anExtract({ people = [], debts = [], warrants = [], full = false }: Rows): Extract {
  const file = (name: keyof typeof HEADERS, rows: readonly string[]) =>
    Buffer.from([HEADERS[name], ...rows, ''].join('\n'))
  return {
    people: file('people', people),
    debts: file('debts', debts),
    warrants: file('warrants', warrants),
    full,
  }
}
