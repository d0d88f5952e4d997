/** Builders for tests at Justice: a database with the rooms' tables, an extract, an actor. */
import { activitySchema, declareActivityEvents, type ActivityActor } from '#activity'
import { loadAgreements, type Agreement } from '#agreement'
import { exchangeActivityEvents, exchangeSchema } from '#exchange'
import { confirmationsActivityEvents, confirmationsSchema } from '#justice/confirmations'
import { dailyListActivityEvents, dailyListSchema } from '#justice/daily-list'
import { actsActivityEvents, actsSchema } from '#justice/acts'
import { extractActivityEvents, extractSchema, type Extract } from '#justice/extract'
import { registerActivityEvents, registerSchema } from '#justice/register'
import { noticesActivityEvents, noticesSchema } from '#justice/notices'
import { outcomesActivityEvents, outcomesSchema } from '#justice/outcomes'
import { withdrawalsActivityEvents, withdrawalsSchema } from '#justice/withdrawals'
import { testDatabase, type TestDatabase } from './test-database.ts'

export const JUSTICE_ROLES = [
  'justice_list_officer',
  'justice_contact_agent',
  'justice_register',
  'justice_notices',
  'justice_confirmations',
  'justice_outcomes',
  'justice_tracing',
]

export async function justiceDatabase(): Promise<TestDatabase> {
  const database = await testDatabase({
    site: 'justice',
    roles: JUSTICE_ROLES,
    rooms: [
      activitySchema,
      exchangeSchema,
      registerSchema,
      extractSchema,
      actsSchema,
      withdrawalsSchema,
      dailyListSchema,
      noticesSchema,
      confirmationsSchema,
      outcomesSchema,
    ],
  })
  await declareActivityEvents(database, [
    ...exchangeActivityEvents,
    ...registerActivityEvents,
    ...extractActivityEvents,
    ...actsActivityEvents,
    ...dailyListActivityEvents,
    ...noticesActivityEvents,
    ...withdrawalsActivityEvents,
    ...confirmationsActivityEvents,
    ...outcomesActivityEvents,
  ])
  return database
}

/** The versions of the agreement that ships. */
export async function theAgreements(): Promise<readonly Agreement[]> {
  const loaded = await loadAgreements('agreements/customs-justice-fines.yaml')
  if (!loaded.ok) throw new Error('the agreement does not load')
  return loaded.value
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
